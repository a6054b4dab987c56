import * as v from 'valibot';
import { readProjectJson } from './read-project-json.ts';

/** The version of this program, as package.json has it; "?" where that cannot be read. */
export function readVersion(): string {
  const parsed = v.safeParse(v.object({ version: v.string() }), readProjectJson('package.json'));
  return parsed.success ? parsed.output.version : '?';
}
