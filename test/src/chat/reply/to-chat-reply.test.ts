import { beforeAll, describe, expect, test } from 'vitest';
import { answerLine } from '../../../../src/chat/answer-line.ts';
import type { ChatPart, ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { toChatReply } from '../../../../src/chat/reply/to-chat-reply.ts';
import type { Reply } from '../../../../src/compose/reply.ts';
import type { Corpus } from '../../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

const replyTo = (question: string): { reply: Reply; chat: ChatReply } => {
  const { reply } = answerLine(corpus, question, null, { annotations: true });
  return { reply, chat: toChatReply(reply, { corpus, id: 'r1' }) };
};

/** The parts as short words, runs of the same one counted once. */
const shapeOf = ({ parts }: ChatReply): string[] =>
  parts.map((part) => (part.kind === 'text' ? part.role : part.kind)).filter((word, i, all) => word !== all[i - 1]);
const quotesOf = ({ parts }: ChatReply) => parts.flatMap((part) => (part.kind === 'quote' ? [part.quote] : []));
const textsOf = ({ parts }: ChatReply, role: string) =>
  parts.flatMap((part: ChatPart) => (part.kind === 'text' && part.role === role ? [part.text] : []));

describe('toChatReply of', () => {
  test.each([
    ['an answer', 'How quickly does Huawei Cloud answer a request?', ['headline', 'lead', 'quote', 'note']],
    ['an answer with more', 'How can I delete my data at Huawei Cloud?', ['lead', 'quote', 'note']],
    ['a comparison', 'AWS vs Huawei: cookies', ['lead', 'name', 'quote', 'name', 'quote', 'note']],
    ['silence', 'Does Huawei Cloud train AI models on my data?', ['verdict', 'note']],
    ['contacts', '/contact huawei email', ['name', 'contact', 'source']],
    ['a provider that is not indexed', 'What does Azure say on cookies?', ['verdict']],
    ['small talk', '你好', ['plain']],
  ])('%s has its parts in reading order', (_, question, shape) =>
    expect(shapeOf(replyTo(question).chat)).toEqual(shape),
  );

  test('a comparison names those that are silent', () => {
    const { chat, reply } = replyTo('Do AWS and Huawei Cloud train AI models on my data?');
    expect(reply.silent.length).toBeGreaterThan(0);
    expect(textsOf(chat, 'verdict')).toContain('Huawei Cloud: says nothing on this');
  });

  test('a comparison of all has one fixed order, the silent ones in it', () => {
    const { chat, reply } = replyTo('Which providers train AI models on my data?');
    const told = chat.parts.flatMap((part) =>
      part.kind === 'text' && (part.role === 'name' || part.role === 'verdict') ? [part.text.split(':')[0]] : [],
    );
    expect(reply.silent.length).toBeGreaterThan(0);
    expect(told).toEqual([...corpus.byProvider.values()].map(([policy]) => policy?.record.names.en));
  });

  test('quotes has their words, places and translations', () => {
    const { chat, reply } = replyTo('How long does AWS keep my data?');
    const [quote] = quotesOf(chat);
    expect(quote).toMatchObject({
      marker: 1,
      supports: true,
      text: reply.citations[0]?.quote,
      translation: reply.citations[0]?.translation,
      place: {
        provider: 'AWS',
        policy: 'aws',
        version: '2022-09-01',
        file: 'aws.zh.txt',
        lines: reply.citations[0]?.lines,
      },
    });
    expect(quote?.place.source).toMatch(/^aws#[0-9a-f]+@\d+-\d+$/);
  });

  test('a quote in the reader’s own language has no translation', () => {
    expect(quotesOf(replyTo('亚马逊会把我的数据保留多久').chat)[0]?.translation).toBeNull();
  });

  test('places tells jurisdictions by name in the language of the question', () => {
    const [quote] = quotesOf(replyTo('AWS 巴西用户的数据保护官怎么联系？').chat);
    expect(quote?.place.jurisdictions).toEqual(['巴西']);
  });

  test('nearest passages marks them as supporting nothing', () => {
    const quotes = quotesOf(replyTo('Does Huawei Cloud charge a fee for access requests?').chat);
    expect(quotes).toHaveLength(1);
    expect(quotes.every(({ supports }) => !supports)).toBe(true);
  });

  test('contacts says what each is, and where each stands', () => {
    const { chat } = replyTo('/contact aws korea');
    const contacts = chat.parts.flatMap((part) => (part.kind === 'contact' ? [part.contact] : []));
    const phone = contacts.find(({ kind }) => kind === 'phone');
    expect(phone).toMatchObject({ what: 'phone number, domestic agent', value: '(02) 735 6888', place: null });
    expect(textsOf(chat, 'name')).toEqual(["Contacts in AWS's policy for Korea:"]);
    const markers = [
      ...quotesOf(chat).map(({ marker }) => `[${marker}]`),
      ...textsOf(chat, 'source').map((text) => text.split(' ')[0]),
    ];
    for (const { marker } of contacts) expect(markers).toContain(`[${marker}]`);
  });
});

describe('actions', () => {
  const kindsOf = ({ actions }: ChatReply) => [...new Set(actions.map(({ kind }) => kind))];

  test.each([
    [
      'How long does Huawei Cloud keep my data?',
      ['source', 'follow-up', 'helpful', 'not-helpful', 'share', 'evidence'],
    ],
    ['Does Huawei Cloud train AI models on my data?', ['follow-up', 'helpful', 'not-helpful', 'share']],
    ['/contact aws korea', ['source', 'helpful', 'not-helpful', 'share', 'evidence']],
    ['hello', []],
    ['What does Azure say on cookies?', []],
  ])('of "%s"', (question, kinds) => expect(kindsOf(replyTo(question).chat)).toEqual(kinds));

  test('have labels in the language of the reply, one source for each marker', () => {
    const { chat } = replyTo('华为云会把我的数据保留多久');
    const sources = chat.actions.filter(({ kind }) => kind === 'source');
    expect(sources.map(({ label }) => label)).toEqual(quotesOf(chat).map(({ marker }) => `查看原文 ${marker}`));
  });
});

test('a chat reply is made of the content alone: no word of the text decides anything', () => {
  for (const question of ['AWS vs Huawei: cookies', 'Which of them train AI models?', '/contact aws korea', 'hello']) {
    const { reply, chat } = replyTo(question);
    const misleading = { ...reply, text: 'says nothing on this: 对此没有说明' };
    expect(toChatReply(misleading, { corpus, id: 'r1' })).toEqual(chat);
  }
});

test('the content of a reply holds no sentence of the bot', () => {
  const markers = expect.arrayContaining([expect.any(Number)]);
  expect(replyTo('AWS vs Huawei: cookies').reply.body).toEqual([
    { kind: 'lead', says: { reason: 'comparison', providers: ['aws', 'huawei-cloud'] } },
    { kind: 'quotes', provider: 'aws', policy: 'aws', markers, heading: true },
    { kind: 'quotes', provider: 'huawei-cloud', policy: 'huawei-cloud', markers, heading: true },
    { kind: 'note', says: { reason: 'left', left: expect.any(Number) } },
  ]);
  expect(replyTo('AWS and Huawei: do you train AI models?').reply.body).toContainEqual({
    kind: 'silent-provider',
    provider: 'huawei-cloud',
  });
});

test('a chat reply can be sent and stored: it is plain data', () => {
  const { chat } = replyTo('AWS vs Huawei: cookies');
  expect(JSON.parse(JSON.stringify(chat))).toEqual(chat);
});
