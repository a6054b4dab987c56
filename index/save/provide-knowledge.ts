import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isKnowledgeInUse, useKnowledge } from '../../src/knowledge/use-knowledge.ts';
import { readPrepared } from './prepared-tables.ts';

/** Where the knowledge files are, for code that runs from its sources. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'knowledge');

/**
 * Lets everything read by the knowledge that the build has prepared; where code runs from its sources, and none is in use
 * yet, by the knowledge files.
 * @throws KnowledgeError where those cannot be used
 */
export async function provideKnowledge(): Promise<void> {
  const prepared = readPrepared();
  if (prepared) {
    useKnowledge(prepared.knowledge);
    return;
  }
  if (isKnowledgeInUse()) return;
  // Reading YAML takes libraries that an answer from a build has no use for.
  const { loadKnowledge } = await import('../knowledge/load-knowledge.ts');
  useKnowledge(loadKnowledge(FOLDER));
}
