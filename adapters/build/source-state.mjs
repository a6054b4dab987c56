// Identifies the state of source files, so that a build can be compared with the sources it was made from.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCE = /\.(?:ts|mjs|json|ya?ml)$/;

/** Source files below some places, as sorted paths from the root. */
function listSources(root, places) {
  return places
    .flatMap((place) => {
      if (!statSync(path.join(root, place)).isDirectory()) return [place];
      return readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
        .filter((name) => SOURCE.test(name))
        .map((name) => path.join(place, name));
    })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** A hash of names, sizes and modification times: takes a few milliseconds, and changes when a file is only touched. */
export function fingerprintSources(root, places) {
  const hash = createHash('sha256');
  for (const file of listSources(root, places)) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** A hash of names and contents: the same wherever and whenever the same sources are checked out. */
export function hashContents(root, places) {
  const hash = createHash('sha256');
  for (const file of listSources(root, places)) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 12);
}
