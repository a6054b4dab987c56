import { beforeAll, describe, expect, test } from 'vitest';
import { answerLine } from '../../../src/chat/answer-line.ts';
import type { Reply } from '../../../src/compose/reply.ts';
import type { Turn } from '../../../src/conversation/converse.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../five-policies.ts';
import { contractFaults } from '../reply-schema.ts';
import { openRoom } from './chat-room.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

/** The replies to lines of one thread. */
function ask(...lines: readonly string[]): Reply[] {
  let before: Turn | null = null;
  return lines.map((line) => {
    const { reply, turn } = answerLine(corpus, line, before, { annotations: true });
    before = turn;
    return reply;
  });
}

describe('answerLine answers', () => {
  test.each([
    ['a question', 'How long does Huawei Cloud keep my data?', 'answer'],
    ['/ask', '/ask How long does Huawei Cloud keep my data?', 'answer'],
    ['/contact', '/contact aws brazil', 'contacts'],
    ['/contact with named options', '/contact provider:aws --jurisdiction brazil', 'contacts'],
    ['a command in Chinese', '/联系 金山云 方式：电话', 'contacts'],
    ['/compare', '/compare cookies', 'comparison'],
    ['/compare of two', '/compare retention period aws, huawei', 'comparison'],
    ['/contact that names nobody', '/contact', 'clarify'],
    ['/contact of somebody unknown', '/contact provider:foobar', 'unknown-provider'],
    ['a mistyped command', '/contcat aws', 'clarify'],
    ['a mistyped option', '/contact aws knid:email', 'clarify'],
    ['/help', '/help contact', 'chat'],
    ['a command on a chat that is not there', '/forget', 'clarify'],
    ['a path', '/etc/passwd', 'clarify'],
  ])('%s', (_, line, kind) => {
    const [reply] = ask(line);
    expect({ kind: reply?.kind, faults: reply && contractFaults(reply) }).toEqual({ kind, faults: [] });
  });

  test('a follow-up to a command', () => {
    const [, second, third] = ask('/contact aws korea', 'and Huawei?', '/contact');
    expect(second?.kind).toBe('contacts');
    expect(new Set(second?.contacts.map(({ provider }) => provider))).toEqual(new Set(['huawei-cloud']));
    expect(new Set(third?.contacts.map(({ provider }) => provider))).toEqual(new Set(['huawei-cloud']));
  });

  test.each(['/contact aws korea', '/compare cookies aws huawei', '/ask Does AWS sell my data?'])(
    '%s with what a chat answers',
    async (line) => {
      const chat = await (await openRoom()).say(line);
      const quotes = chat?.parts.flatMap((part) => (part.kind === 'quote' ? [part.quote.text] : []));
      const [reply] = ask(line);
      expect(reply?.citations.slice(0, reply.shown).map(({ quote }) => quote)).toEqual(quotes);
    },
  );
});

test('a value means the same however it is given', () => {
  const replies = ask(
    '/contact aws korea phone',
    '/contact provider:aws jurisdiction:korea kind:phone',
    '/contact --kind phone --jurisdiction korea aws',
  );
  const [first, ...others] = replies.map(({ text }) => text);
  for (const other of others) expect(other).toBe(first);
});
