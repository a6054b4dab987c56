import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { ROOT } from '../../../support/run-command.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const [FORGOTTEN, OUTDATED] = ['zqxvbrkwonderpass', 'vuqkjhxwandersecret'];
const SCRIPT = path.join('test', 'src', 'chat', 'memory', 'run-typed-words.mjs');
const hexOf = (word: string): string => Buffer.from(word).toString('hex');

/** Which of the two words are in a snapshot of a memory. */
async function wordsIn(file: string): Promise<string[]> {
  const found = new Set<string>();
  let last = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    for (const word of [FORGOTTEN, OUTDATED]) if ((last + chunk).includes(word)) found.add(word);
    last = chunk.slice(-OUTDATED.length);
  }
  return [...found].toSorted();
}

test('a typed word is in memory until /forget, or for half an hour', async () => {
  const folder = tempFolder();
  const words = [hexOf(FORGOTTEN), hexOf(OUTDATED)];
  const child = spawn(process.execPath, ['--expose-gc', SCRIPT, ...words, folder, inject('dataDir')], { cwd: ROOT });
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(await wordsIn(path.join(folder, 'forgotten'))).toEqual([OUTDATED]);
  expect(await wordsIn(path.join(folder, 'outdated'))).toEqual([]);
});
