import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run-command.ts';
import { POLICY_IDS, policyOf, seedOf } from '../support/seeds.ts';
import { goldenOf } from './golden.ts';

/** `UPDATE_GOLDEN=1 npx vitest run test/index/golden.test.ts` writes the files anew. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

test.each(POLICY_IDS)('takeApart reads %s as its golden file says', (id) => {
  const file = path.join(ROOT, 'test', 'index', 'golden', `${id}.txt`);
  const actual = goldenOf(policyOf(id), seedOf(id));
  if (UPDATE) writeFileSync(file, actual);
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const help = `${id} is read differently now. Where the difference is right: UPDATE_GOLDEN=1 npx vitest run test/index/golden.test.ts`;
  expect(actual, help).toBe(expected);
});
