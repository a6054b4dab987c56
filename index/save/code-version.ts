import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPrepared } from './prepared-tables.ts';

/** Training reads indexes and has no part in building them. */
const TRAINING = /^index[\\/]training[\\/]/;

/** What an index depends on beside its seed: how texts are read, cut and analysed, and the knowledge. */
const PARTS = ['index', 'src/text', 'src/encoder', 'src/patterns', 'src/knowledge', 'src/policy'];
const FILES = ['src/models/encoder.json', 'src/retrieve/analyze.ts', 'src/retrieve/search-options.ts'];

/**
 * A hash over those sources, so that a change of code or of a synonym makes old indexes stale by itself.
 * @param root folder of the project
 */
export function hashSources(root: string): string {
  const below = PARTS.flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' }).map((name) => path.join(part, name)),
  );
  const hash = createHash('sha256');
  const sources = below.filter((name) => /\.(?:ts|yaml)$/.test(name) && !TRAINING.test(name));
  for (const file of [...sources, ...FILES].sort())
    hash.update(file.split(path.sep).join('/')).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

let version: string | undefined;

/** The hash of the sources that this code was made from. */
export function codeVersion(): string {
  version ??= readPrepared()?.code ?? hashSources(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..'));
  return version;
}
