import { beforeAll, describe, expect, test } from 'vitest';
import { fromStoredTurn, toStoredTurn } from '../../../../src/chat/memory/stored-turn.ts';
import { converse } from '../../../../src/conversation/converse.ts';
import type { Corpus } from '../../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

const turnOf = (text: string) => {
  const { turn } = converse(corpus, text, null, { annotations: true });
  if (!turn) throw new Error(`Nothing to remember of ${text}`);
  return turn;
};

describe('toStoredTurn', () => {
  test('keeps what it was about', () => {
    const stored = toStoredTurn(turnOf('How long does AWS keep my cookies in Brazil?'));
    expect(stored).toMatchObject({
      language: 'en',
      providers: ['aws'],
      jurisdictions: ['brazil'],
      topics: { 'retention-period': expect.any(Number) },
    });
    expect(stored.concepts).toHaveProperty('@brazil');
    expect(stored.clauses[0]).toMatch(/^aws#/);
  });

  test.each(['Will AWS tell Schrödinger about my zebra?', '亚马逊会把我的机密菜谱出售给张三吗？'])(
    'keeps no word of "%s"',
    (text) => {
      const stored = JSON.stringify(toStoredTurn(turnOf(text)));
      expect(stored).not.toMatch(/schr|zebra|菜谱|机密|张三/i);
    },
  );
});

describe('fromStoredTurn', () => {
  test.each([
    ['How long does AWS keep my data?', 'and Huawei?'],
    ['How do I contact AWS?', 'and Huawei?'],
    ['AWS vs Huawei: data retention', '那金山云呢'],
    ['What do AWS and Huawei say about cookies?', 'in Chinese please'],
    ['Does Huawei sell my data?', 'and in Brazil?'],
  ])('"%s" leads "%s" to the same kind of reply as the full turn', (first, then) => {
    const turn = turnOf(first);
    const lean = fromStoredTurn(JSON.parse(JSON.stringify(toStoredTurn(turn))), corpus);
    const [full, later] = [turn, lean].map((before) => converse(corpus, then, before, { annotations: true }).reply);
    expect(later?.kind).toBe(full?.kind);
    expect([...new Set(later?.citations.map(({ provider }) => provider))]).toEqual([
      ...new Set(full?.citations.map(({ provider }) => provider)),
    ]);
  });

  test('leaves out what the corpus does not have any more', () => {
    const stored = { ...toStoredTurn(turnOf('AWS cookies')), providers: ['aws', 'gone'], scope: 'nonsense' };
    expect(fromStoredTurn(stored, corpus).question).toMatchObject({
      providers: { ids: ['aws'] },
      scope: null,
      text: '',
    });
  });
});
