import path from 'node:path';
import type { PolicyRecord } from '../../src/policy/policy.ts';
import { codeVersion } from './code-version.ts';
import { readSavedFile, writeSavedFile } from './saved-file.ts';

/** What a text tells of itself. */
export type TextFacts = Pick<PolicyRecord, 'language' | 'effective' | 'updated'>;

/** What texts tell of themselves, by the SHA-256 of their files: so that not every text is read through at each start. */
export interface KnownTexts {
  readonly find: (file: string, sha256: string) => TextFacts | undefined;
  readonly add: (file: string, sha256: string, facts: TextFacts) => void;
  /** Keeps those that were asked for or added since it was opened, if any was added; where it cannot be written, nothing. */
  readonly save: () => void;
}

type Saved = readonly (readonly [
  key: string,
  language: TextFacts['language'],
  effective: string | null,
  updated: string | null,
])[];

const FILE = 'texts.json';

/** The ending tells how a file is read. */
const keyOf = (file: string, sha256: string): string => sha256 + path.extname(file).toLowerCase();

/** Opens what was kept in a folder by the same code; empty where nothing usable was. */
export function openKnownTexts(folder: string): KnownTexts {
  const file = path.join(folder, FILE);
  const origin = { code: codeVersion() };
  const content = readSavedFile(file, origin);
  const saved = content ? (JSON.parse(content.toString('utf8')) as Saved) : [];
  const known = new Map(saved.map(([key, language, effective, updated]) => [key, { language, effective, updated }]));
  const used = new Map<string, TextFacts>();
  let isChanged = false;
  return {
    find: (name, sha256) => {
      const key = keyOf(name, sha256);
      const found = known.get(key);
      if (found) used.set(key, found);
      return found;
    },
    add: (name, sha256, facts) => {
      used.set(keyOf(name, sha256), facts);
      isChanged = true;
    },
    save: () => {
      if (!isChanged) return;
      const list: Saved = [...used].map(([key, { language, effective, updated }]) => [
        key,
        language,
        effective,
        updated,
      ]);
      try {
        writeSavedFile(file, origin, JSON.stringify(list));
      } catch {
        // The texts are read again at the next start; that the folder cannot be written is reported with the index.
      }
    },
  };
}

/** Keeps nothing. */
export const NO_KNOWN_TEXTS: KnownTexts = { find: () => undefined, add: () => {}, save: () => {} };
