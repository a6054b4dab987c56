import { expect, test } from 'vitest';
import { checkNode } from '../../../adapters/doctor/check-node.ts';

test.each([
  ['20.19.0', 'ok'],
  ['20.19.5', 'ok'],
  ['22.0.0', 'ok'],
  ['20.9.0', 'problem'],
  ['18.20.4', 'problem'],
])('checkNode finds that version %s is: %s', (version, state) => {
  expect(checkNode(version)).toMatchObject({ check: 'node', state });
});
