import * as v from 'valibot';
import { readProjectJson } from '../project/read-project-json.ts';
import { type Diagnosis, isIll, isWell } from './diagnosis.ts';

const Engines = v.object({ engines: v.object({ node: v.pipe(v.string(), v.regex(/^>=\d+(?:\.\d+){0,2}$/)) }) });

/** Looks whether this version of Node is one that package.json takes. */
export function examineNode(version: string = process.versions.node): Diagnosis {
  const { engines } = v.parse(Engines, readProjectJson('package.json'));
  const least = engines.node.slice('>='.length);
  if (isAtLeast(version, least)) return isWell('node', `version ${version}`);
  return isIll('node', 'problem', `Node is of version ${version}. Install version ${least} or a later one.`);
}

/** Compares versions number by number; one that is not given is 0. */
function isAtLeast(version: string, least: string): boolean {
  const [have, need] = [version, least].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = [0, 1, 2].find((place) => (have[place] ?? 0) !== (need[place] ?? 0));
  return at === undefined || (have[at] ?? 0) > (need[at] ?? 0);
}
