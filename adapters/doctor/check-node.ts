import * as v from 'valibot';
import { type Diagnosis, issueDiagnosis, okDiagnosis } from '../diagnosis.ts';
import { readProjectJson } from '../project/read-project-json.ts';

const Engines = v.object({ engines: v.object({ node: v.pipe(v.string(), v.regex(/^>=\d+(?:\.\d+){0,2}$/)) }) });

/** Checks that package.json allows this version of Node. */
export function checkNode(version: string = process.versions.node): Diagnosis {
  const { engines } = v.parse(Engines, readProjectJson('package.json'));
  const minimum = engines.node.slice('>='.length);
  if (isAtLeast(version, minimum)) return okDiagnosis('node', `version ${version}`);
  return issueDiagnosis('node', 'problem', `Node is of version ${version}. Install version ${minimum} or a later one.`);
}

/** Compares versions number by number; a missing number counts as 0. */
function isAtLeast(version: string, minimum: string): boolean {
  const [have, need] = [version, minimum].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const firstDifference = [0, 1, 2].find((at) => (have[at] ?? 0) !== (need[at] ?? 0));
  return firstDifference === undefined || (have[firstDifference] ?? 0) > (need[firstDifference] ?? 0);
}
