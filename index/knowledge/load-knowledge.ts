import { compileKnowledge, type KnowledgeSource } from '../../src/knowledge/compile-knowledge.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { checkEntries } from './check-entries.ts';
import { checkExamples } from './check-examples.ts';
import { checkMessageExamples } from './check-message-examples.ts';
import { KnowledgeError, type Problem } from './knowledge-error.ts';
import { type KnowledgeFiles, readKnowledgeFiles } from './read-knowledge-files.ts';
import { sourceOf } from './source-of.ts';

/**
 * Reads, checks and compiles a folder of knowledge files; takes about two seconds.
 * @param folder `src/knowledge` of the project, or a folder like it
 * @throws KnowledgeError with one line for each thing that is wrong
 */
export function loadKnowledge(folder: string): Knowledge {
  const files = readChecked(folder);
  const knowledge = compileKnowledge(sourceOf(files));
  const problems: Problem[] = [];
  checkExamples(files.topics, knowledge, problems);
  checkMessageExamples(files.messageParts, knowledge, problems);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}

/**
 * Reads and checks a folder of knowledge files without compiling it: its patterns as they are written.
 * @throws KnowledgeError with one line for each thing that is wrong
 */
export const loadKnowledgeSource = (folder: string): KnowledgeSource => sourceOf(readChecked(folder));

function readChecked(folder: string): KnowledgeFiles {
  const problems: Problem[] = [];
  const files = readKnowledgeFiles(folder, problems);
  if (files) checkEntries(files, problems);
  if (!files || problems.length > 0) throw new KnowledgeError(problems);
  return files;
}
