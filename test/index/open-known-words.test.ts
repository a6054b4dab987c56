import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKnownWords } from '../../index/open-known-words.ts';
import { knownWords } from '../../src/knowledge/known-words.ts';
import { tempFolder } from '../support/temp-folder.ts';

const fileIn = (dataDir: string): string => path.join(dataDir, 'known-words.json');

describe('the known words', () => {
  test('are saved at the first use, and the same when they are read', () => {
    const dataDir = tempFolder();
    expect(openKnownWords(dataDir)).toEqual(knownWords());
    expect(readdirSync(dataDir)).toEqual(['known-words.json']);
    expect(openKnownWords(dataDir)).toEqual(knownWords());
  });

  test('are what the file says, where that is whole', () => {
    const dataDir = tempFolder();
    openKnownWords(dataDir);
    const before = readFileSync(fileIn(dataDir));
    openKnownWords(dataDir);
    expect(readFileSync(fileIn(dataDir)).equals(before)).toBe(true);
  });

  test.each<[what: string, damage: (file: string) => void]>([
    ['is cut short', (file) => truncateSync(file, 1000)],
    ['is empty', (file) => truncateSync(file, 0)],
    ['has other words', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('delete', 'delate'))],
    [
      'is of other code',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"code":"\w+"/, '"code":"0"')),
    ],
  ])('are found anew where the file %s', (_, damage) => {
    const dataDir = tempFolder();
    openKnownWords(dataDir);
    const whole = readFileSync(fileIn(dataDir));
    damage(fileIn(dataDir));
    expect(openKnownWords(dataDir)).toEqual(knownWords());
    expect(readFileSync(fileIn(dataDir)).equals(whole)).toBe(true);
  });

  test('are found where nothing can be saved', () => {
    const dataDir = path.join(tempFolder(), 'data');
    mkdirSync(fileIn(dataDir), { recursive: true });
    expect(openKnownWords(dataDir)).toEqual(knownWords());
  });
});
