import path from 'node:path';
import { type KnownWords, knownWords } from '../src/knowledge/known-words.ts';
import { codeVersion } from './code-version.ts';
import { readSavedFile, writeSavedFile } from './saved-file.ts';

const FORMAT = 1;

/**
 * The words of the knowledge tables with their stems, which take a tenth of a second to find: read from a file of the data
 * folder, made anew and saved when that is missing, stale or damaged. A folder that cannot be written is passed over.
 */
export function openKnownWords(dataDir: string): KnownWords {
  const file = path.join(dataDir, 'known-words.json');
  const origin = { format: FORMAT, code: codeVersion() };
  const saved = readSavedFile(file, origin);
  if (saved) return JSON.parse(saved.toString('utf8')) as KnownWords;
  const words = knownWords();
  try {
    writeSavedFile(file, origin, JSON.stringify(words));
  } catch {
    // The index is in the same folder, and a problem with that is told.
  }
  return words;
}
