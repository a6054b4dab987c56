import { describe, expect, test } from 'vitest';
import { type CheckContext, type CheckedKind, checkBody } from './check-body.ts';

/** A body, and a pattern of the problem that is found in it: null for none. */
export type Case = readonly [name: string, body: unknown, problem: RegExp | null, context?: CheckContext];

/** One test for each case of a kind of body. */
export function checkCases(kind: CheckedKind, cases: readonly Case[]): void {
  describe(kind, () => {
    for (const [name, body, problem, context] of cases)
      test(`${problem ? 'refuses' : 'accepts'} ${name}`, () => {
        const found = checkBody(kind, body, context).map(({ path, message }) => `${path.join('.')} ${message}`);
        if (problem) expect(found.join('\n')).toMatch(problem);
        else expect(found).toEqual([]);
      });
  });
}
