import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What an index depends on beside its seed: how texts are read, cut and analysed, and the knowledge tables. */
const PARTS = ['index', 'src/text', 'src/knowledge', 'src/corpus', 'src/retrieve/search-options'];

function filesBelow(at: string): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(at, entry.name);
    return entry.isDirectory() ? filesBelow(file) : /\.[jt]s$/.test(entry.name) ? [file] : [];
  });
}

let version: string | undefined;

/** A hash over those files as they run, so that a change of code or of a synonym makes old indexes stale by itself. */
export function codeVersion(): string {
  if (version) return version;
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
  const extension = path.extname(fileURLToPath(import.meta.url));
  const files = PARTS.flatMap((part) =>
    part.includes('search-options') ? [path.join(root, `${part}${extension}`)] : filesBelow(path.join(root, part)),
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(path.relative(root, file)).update(readFileSync(file));
  version = hash.digest('hex').slice(0, 16);
  return version;
}
