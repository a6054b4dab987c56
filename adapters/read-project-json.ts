import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, above the sources or the build. */
function projectFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}

/** Reads a JSON file of the project by the parts of its path; null if it cannot be read. */
export function readProjectJson(...parts: readonly string[]): unknown {
  try {
    return JSON.parse(readFileSync(path.join(projectFolder(), ...parts), 'utf8'));
  } catch {
    return null;
  }
}
