import { statSync } from 'node:fs';
import path from 'node:path';
import { goldFiles, readGold } from '../../index/training/gold/read-gold.ts';
import type { GoldSet } from './sets.ts';

/** A folder of policies with questions on them, to be measured from outside. */
export interface PolicyFolder {
  readonly seedsDir: string;
  readonly sets: readonly GoldSet[];
}

/** A folder that cannot be measured; its message is one line for who named it. */
export class PolicyFolderError extends Error {
  override readonly name = 'PolicyFolderError';
}

const NEEDS = 'It needs a folder "seeds" with policies, and questions beside that in a file such as questions.jsonl';

/**
 * The policies and question sets of a folder: policies in its `seeds/`, questions in every `*.jsonl` beside that.
 * @throws PolicyFolderError when the folder is missing or has not both; GoldError for a line that is not a question
 */
export function openPolicyFolder(dir: string): PolicyFolder {
  const seedsDir = path.join(dir, 'seeds');
  if (!isFolder(dir)) throw new PolicyFolderError(`Cannot measure ${dir}: there is no such folder. ${NEEDS}.`);
  if (!isFolder(seedsDir)) throw new PolicyFolderError(`Cannot measure ${dir}: it has no folder "seeds". ${NEEDS}.`);
  const sets = goldFiles(dir).map(({ name, file }): GoldSet => ({ name, file, annotations: true }));
  if (sets.length === 0) throw new PolicyFolderError(`Cannot measure ${dir}: it has no questions (*.jsonl). ${NEEDS}.`);
  for (const { file } of sets) readGold(file); // a bad line is told before time goes into building an index
  return { seedsDir, sets };
}

function isFolder(dir: string): boolean {
  try {
    return statSync(dir).isDirectory();
  } catch {
    return false;
  }
}
