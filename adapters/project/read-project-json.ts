import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project-folder.ts';

/** A JSON file of the project by the parts of its path; null where there is none that can be read. */
export function readProjectJson(...parts: readonly string[]): unknown {
  try {
    return JSON.parse(readFileSync(path.join(projectFolder(), ...parts), 'utf8'));
  } catch {
    return null;
  }
}
