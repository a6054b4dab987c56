// Finds the newest build of a target and tells whether the sources have changed since.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintSources, hashContents } from './source-state.mjs';
import { ROOT } from './targets.mjs';

/** Beside the builds of a target: `{ id, fingerprint }` of the newest. */
const RECORD = 'build.json';

/** Writes a file as a whole: a reader meets the old one or the new one. */
export function writeWhole(file, text, { mode = 0o644 } = {}) {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}

export function recordBuild({ folder }, id, fingerprint) {
  writeWhole(path.join(folder, RECORD), `${JSON.stringify({ id, fingerprint })}\n`);
}

function readRecord({ folder }) {
  try {
    return JSON.parse(readFileSync(path.join(folder, RECORD), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The newest build of a target.
 * @returns `{ folder, isFresh }`; null where there is none
 */
export function findBuild(target, root = ROOT) {
  const record = readRecord(target);
  if (!record) return null;
  const folder = path.join(target.folder, record.id);
  if (!existsSync(folder)) return null;
  // Where only `dist` was copied to there is nothing that it could be older than.
  if (!target.sources.every((place) => existsSync(path.join(root, place)))) return { folder, isFresh: true };
  const fingerprint = fingerprintSources(root, target.sources);
  if (fingerprint === record.fingerprint) return { folder, isFresh: true };
  // Files that were only touched, or checked out anew, are the same sources.
  const isFresh = hashContents(root, target.sources) === record.id;
  if (isFresh) rememberFingerprint(target, record.id, fingerprint);
  return { folder, isFresh };
}

/** Saves the next start from reading all contents again. */
function rememberFingerprint(target, id, fingerprint) {
  try {
    recordBuild(target, id, fingerprint);
  } catch {
    // `dist` may not be written by whoever runs the program: contents are read again next time.
  }
}
