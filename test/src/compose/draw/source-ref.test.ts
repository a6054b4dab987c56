import { describe, expect, test } from 'vitest';
import { formatSourceRef, parseSourceRef, type SourceRef } from '../../../../src/compose/draw/source-ref.ts';
import { fivePolicies } from '../../five-policies.ts';

describe('readRef', () => {
  test.each<[string, SourceRef | null]>([
    ['aws#6d34536e', { clause: 'aws#6d34536e', span: null }],
    [' aws#6d34536e-2@10-24 ', { clause: 'aws#6d34536e-2', span: [10, 24] }],
    ['甲骨文-云#0a1b@3-4', { clause: '甲骨文-云#0a1b', span: [3, 4] }],
    ['1', null],
    ['aws', null],
    ['aws#xyz', null],
    ['aws#6d34536e@10', null],
    ['', null],
  ])('reads "%s"', (text, ref) => expect(parseSourceRef(text)).toEqual(ref));

  test('reads every reference to a clause of the five policies, which a button can carry', async () => {
    for (const { open } of (await fivePolicies()).policies) {
      for (const { id, span } of open.index.policy.clauses) {
        expect(parseSourceRef(formatSourceRef({ clause: id, span }))).toEqual({ clause: id, span });
        expect(formatSourceRef({ clause: id, span }).length).toBeLessThan(80);
      }
    }
  });
});
