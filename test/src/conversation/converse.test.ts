import { beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/compose/reply.ts';
import { converse, type Turn } from '../../../src/conversation/converse.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

/** The replies to messages of one conversation. */
function talk(...messages: readonly string[]): Reply[] {
  let before: Turn | null = null;
  return messages.map((message) => {
    const { reply, turn } = converse(corpus, message, before, { annotations: true });
    before = turn;
    return reply;
  });
}
const providersOf = (reply: Reply | undefined): string[] => [
  ...new Set(reply?.citations.map(({ provider }) => provider)),
];
const last = (...messages: readonly string[]): Reply => {
  const reply = talk(...messages).at(-1);
  if (!reply) throw new Error('Nothing was asked');
  return reply;
};

describe('a conversation', () => {
  test.each([
    ['How long does AWS keep my data?', 'and Huawei?', 'huawei-cloud', 'retain'],
    ['华为云多久回复数据请求？', '那金山云呢', 'kingsoft-cloud', '15天'],
    ['Does Kingsoft let kids use its services?', 'what about AWS', 'aws', '18岁'],
  ])('keeps the subject when another provider is named: %s %s', (first, second, provider, words) => {
    const reply = last(first, second);
    expect(providersOf(reply)).toEqual([provider]);
    expect(reply.citations.map(({ quote }) => quote).join(' ')).toContain(words);
  });

  test.each([
    ['Does AWS sell my data?', 'and how long is it kept after account closure?', 'aws'],
    ['华为云的数据保护官是谁', '多久回复请求？', 'huawei-cloud'],
  ])('keeps the provider when another subject is asked: %s %s', (first, second, provider) => {
    expect(providersOf(last(first, second))).toEqual([provider]);
  });

  test('comes back to the quote in the other language', () => {
    const [first, second] = talk('How long does AWS keep my content after account closure?', '用中文');
    expect(second?.language).toBe('zh');
    expect(second?.citations.map(({ quote }) => quote)).toEqual(first?.citations.map(({ quote }) => quote));
  });

  test('shows further passages when more is wanted, none of them twice', () => {
    const [first, second] = talk('What data does Huawei collect?', 'more');
    expect(second?.kind).toBe('answer');
    const shown = first?.citations.slice(0, first.shown).map(({ quote }) => quote) ?? [];
    for (const { quote } of second?.citations ?? []) expect(shown).not.toContain(quote);
  });

  test('does not call a policy silent that has said what there is', () => {
    const replies = talk('Does Alibaba Cloud China use cookies?', ...Array.from({ length: 12 }, () => 'more'));
    expect(replies[0]?.kind).toBe('answer');
    expect(replies.map(({ kind }) => kind)).not.toContain('silent');
  });

  test.each(['hello', 'thanks!', 'what is the weather today?'])(
    'goes on behind %j as if it had not been said',
    (between) => {
      expect(last('Does AWS sell my data?', between, 'and Kingsoft?').citations.length).toBeGreaterThan(0);
      expect(providersOf(last('Does AWS sell my data?', between, 'and Kingsoft?'))).toEqual(['kingsoft-cloud']);
    },
  );

  test.each(['more', 'why?', 'in English please', '原文', 'and Huawei?'])(
    '%j at its beginning is unclear',
    (message) => {
      expect(last(message)).toMatchObject({ kind: 'clarify', citations: [] });
    },
  );

  test('leaves a question of its own alone', () => {
    const own = 'Does Kingsoft charge a fee for an access request?';
    expect(last('Does AWS sell my data?', own)).toEqual(last(own));
  });
});
