import { ButtonStyle } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { DISCORD_LIMITS } from '../../../../adapters/discord/render/discord-limits.ts';
import { renderReply } from '../../../../adapters/discord/render/render-reply.ts';
import {
  type ChatAction,
  type ChatPart,
  type ChatQuote,
  type ChatReply,
  textPart,
} from '../../../../src/chat/reply/chat-reply.ts';
import { readMessage } from '../../../preview/discord/read-message.ts';
import { problemsOf } from './check-message.ts';

const quote = (more: Partial<ChatQuote> = {}): ChatPart => ({
  kind: 'quote',
  quote: {
    marker: 1,
    supports: true,
    text: 'We keep logs for 30 days.',
    leadIn: null,
    leadInOf: null,
    translation: null,
    place: {
      provider: 'Acme',
      policy: 'acme',
      section: ['5 Retention', 'Logs'],
      jurisdictions: [],
      version: '2024-03-01',
      file: 'acme.en.txt',
      lines: [10, 12],
      url: null,
      source: 'acme#1f@10-35',
    },
    ...more,
  },
});

/** A quote that is written for some jurisdictions only. */
const quoteFor = (jurisdictions: readonly string[], more: Partial<ChatQuote> = {}): ChatPart => {
  const { quote: one } = quote() as Extract<ChatPart, { kind: 'quote' }>;
  return quote({ ...more, place: { ...one.place, jurisdictions } });
};

const reply = (parts: readonly ChatPart[], more: Partial<ChatReply> = {}): ChatReply => ({
  id: 'KqC8GPmh2vi_',
  kind: 'answer',
  language: 'en',
  parts,
  actions: [],
  isPrivate: false,
  ...more,
});

const source = (marker: number): ChatAction => ({
  kind: 'source',
  label: `Show source ${marker}`,
  marker,
  source: `acme#1f@${marker}-35`,
});
const deeds: readonly ChatAction[] = [
  { kind: 'helpful', label: 'Helpful', reply: 'KqC8GPmh2vi_' },
  { kind: 'not-helpful', label: 'Not helpful', reply: 'KqC8GPmh2vi_' },
  { kind: 'share', label: 'Share', reply: 'KqC8GPmh2vi_' },
  { kind: 'evidence', label: 'Copy as evidence', reply: 'KqC8GPmh2vi_' },
];

/** All texts of the messages as Markdown. */
function sent(given: ChatReply): string[] {
  const messages = renderReply(given);
  expect(problemsOf(messages)).toEqual([]);
  return messages.flatMap((message) => readMessage(message).contents);
}

/** Ids of the buttons of each message. */
const ids = (given: ChatReply): string[][] =>
  renderReply(given).map((message) => readMessage(message).buttons.map(({ id }) => id));

const PLACE = '-# **\\[1\\]** 5 Retention › Logs · version of 2024-03-01 · acme.en.txt, lines 10–12';

describe('renderReply draws', () => {
  test.each<[string, ChatPart, string]>([
    ['a lead', textPart("Acme's policy says:", 'lead'), "**Acme's policy says\\:**"],
    ['a verdict', textPart('Acme: says nothing on this', 'verdict'), 'Acme\\: says nothing on this'],
    ['a name', textPart('Acme', 'name'), '### Acme'],
    ['a place', textPart('English · 12 clauses', 'place'), '-# English · 12 clauses'],
    ['a source', textPart('[3] Contact · acme.en.txt', 'source'), '-# \\[3\\] Contact · acme.en.txt'],
    ['an example', textPart('/contact Acme', 'example'), '- `/contact Acme`'],
    ['a note of two lines', textPart('One.\n\n  Two.', 'note'), 'One.\nTwo.'],
    [
      'a command',
      { kind: 'item', term: '/about', text: 'What this is.', style: 'value' },
      '- `/about`\\: What this is.',
    ],
    ['a fact', { kind: 'item', term: 'Version', text: '1.2.3', style: 'plain' }, '- **Version**\\: 1.2.3'],
    ['an item without a term', { kind: 'item', term: '', text: 'one thing', style: 'plain' }, '- one thing'],
    [
      'a passage with its marked run',
      {
        kind: 'passage',
        runs: [
          { text: 'First. ', style: 'plain' },
          { text: 'The quote.\n(2) And on.', style: 'mark' },
          { text: ' Last.', style: 'plain' },
        ],
      },
      '> First. **The quote.**\n> **\\(2\\) And on.** Last.',
    ],
    ['an export', { kind: 'export', text: 'Quote: “a”\n\n  File: b.txt' }, '```\nQuote: “a”\n\n  File: b.txt\n```'],
    ['a fence in an export', { kind: 'export', text: 'a ``` b' }, '```\na `\u200b`\u200b` b\n```'],
  ])('%s', (_, part, markdown) => expect(sent(reply([part]))).toEqual([markdown]));

  test('a quote beside a bar, its place below it in small print', () => {
    expect(sent(reply([quote({ text: 'We keep logs:\n(1) for 30 days.' })]))).toEqual([
      `> We keep logs\\:\n> \\(1\\) for 30 days.\n${PLACE}`,
    ]);
  });

  test('what introduces a quote outside of it', () => {
    expect(sent(reply([quote({ leadIn: 'We keep:' })]))[0]).toMatch(
      /^-# Introduced by\\: “We keep\\:”\n> We keep logs/,
    );
    expect(sent(reply([quote({ leadInOf: 2 })]))[0]).toMatch(
      /^-# Introduced by the same words as \\\[2\\\]\n> We keep/,
    );
  });

  test('whom a quote is written for above what introduces it, and in its place', () => {
    expect(sent(reply([quoteFor(['Korea', 'Japan'], { leadIn: 'We keep:' })]))).toEqual([
      `**Written for Korea, Japan only\\:**\n-# Introduced by\\: “We keep\\:”\n> We keep logs for 30 days.\n${PLACE.replace('** ', '** Korea, Japan · ')}`,
    ]);
    expect(sent(reply([quoteFor(['韩国'])], { language: 'zh' }))[0]).toMatch(/^\*\*仅适用于韩国：\*\*\n> We keep/);
  });

  test('whom quotes are written for once where they follow each other', () => {
    const parts = [
      quoteFor(['Korea']),
      quoteFor(['Korea'], { marker: 2 }),
      quoteFor(['Japan'], { marker: 3 }),
      quote({ marker: 4 }),
      quoteFor(['Japan'], { marker: 5 }),
      textPart('Acme', 'name'),
      quoteFor(['Japan'], { marker: 6 }),
    ];
    const order = sent(reply(parts))
      .join('\n')
      .matchAll(/Written for (\w+) only|^-# \*\*\\\[(\d)/gmu);
    expect([...order].map(([, place, marker]) => place ?? Number(marker))).toEqual([
      'Korea',
      1,
      2,
      'Japan',
      3,
      4,
      'Japan',
      5,
      'Japan',
      6,
    ]);
  });

  test('that a passage is only the nearest one in its place', () => {
    expect(sent(reply([quote({ supports: false })], { kind: 'silent' }))[0]).toMatch(
      /\n-# \*\*\\\[1\\\]\*\* nearest passage, not an answer · 5 Retention › Logs · version/,
    );
    expect(sent(reply([quote({ supports: false })], { kind: 'silent', language: 'zh' }))[0]).toMatch(
      /\n-# \*\*\\\[1\\\]\*\* 最接近的条文，并非答案 · 5 Retention/,
    );
    expect(sent(reply([quote()]))[0]).not.toContain('nearest');
  });

  test('a translation as what it is', () => {
    expect(sent(reply([quote({ text: '日志保存30天。', translation: 'Logs are kept for 30 days.' })]))[0]).toMatch(
      /^> 日志保存30天。\n\*\*Unofficial translation\\: ?\*\* ?Logs are kept/,
    );
  });

  test('the web page of a policy as a link without a card', () => {
    const { place } = (quote() as Extract<ChatPart, { kind: 'quote' }>).quote;
    const url = 'https://example.org/privacy?v=(1)';
    expect(sent(reply([quote({ place: { ...place, url } })]))[0]).toMatch(
      / · \[web page\]\(<https:\/\/example\.org\/privacy\?v=%281%29>\)$/,
    );
    expect(sent(reply([quote({ place: { ...place, url: 'javascript:alert(1)' } })]))[0]).toMatch(
      / · javascript\\:alert\\\(1\\\)$/,
    );
  });

  test('a contact with a value to be copied as it is', () => {
    const contact: ChatPart = {
      kind: 'contact',
      contact: {
        kind: 'email',
        purpose: 'dpo',
        what: 'e-mail address, data protection officer',
        value: 'data_protection@acme.example',
        whose: 'DPO',
        place: 'Korea',
        marker: 4,
      },
    };
    expect(sent(reply([contact]))).toEqual([
      '- e-mail address, data protection officer\\: `data_protection@acme.example` \\(DPO\\) — Korea \\[4\\]',
    ]);
    expect(sent(reply([contact], { language: 'zh' }))[0]).toContain('：`data_protection@acme.example`（DPO）');
  });

  test('a comparison as names with their quotes, and who says nothing', () => {
    const parts = [
      textPart('Acme', 'name'),
      quote(),
      textPart('Beichen', 'name'),
      quote({ marker: 2 }),
      textPart('Cirrus: says nothing on this', 'verdict'),
    ];
    const [first, , third] = sent(reply(parts, { kind: 'comparison', actions: [source(1), source(2)] }));
    expect(first).toBe('### Acme\n> We keep logs for 30 days.');
    expect(third).toBe('### Beichen\n> We keep logs for 30 days.');
  });

  test('something for a reply without words', () => {
    expect(sent(reply([]))).toEqual(['\\(nothing to show\\)']);
    expect(sent(reply([textPart(' \n'), { kind: 'export', text: '\n' }]))).toEqual(['\\(nothing to show\\)']);
  });
});

describe('renderReply puts', () => {
  test('the button of a source beside the place of its quote', () => {
    const [message] = renderReply(reply([quote()], { actions: [source(1)] }));
    expect(message?.components[0].components).toMatchObject([
      { content: '> We keep logs for 30 days.' },
      { components: [{ content: PLACE }], accessory: { label: 'Show source 1', custom_id: 'v1:src:acme#1f@1-35' } },
    ]);
  });

  test('buttons of sources that are no quotes in a row', () => {
    const parts = [quote(), textPart('[2] Contact · acme.en.txt', 'source')];
    expect(ids(reply(parts, { actions: [source(2), source(1)] }))).toEqual([
      ['v1:src:acme#1f@1-35', 'v1:src:acme#1f@2-35'],
    ]);
    expect(ids(reply([], { actions: [source(7)] }))).toEqual([['v1:src:acme#1f@7-35']]);
  });

  test('questions and deeds on the last message only', () => {
    const long: ChatPart = {
      kind: 'passage',
      runs: [{ text: 'A sentence of a policy. '.repeat(300), style: 'plain' }],
    };
    const actions: ChatAction[] = [{ kind: 'follow-up', label: 'And AWS?', question: 'And AWS?' }, ...deeds];
    const all = ids(reply([long], { actions }));
    expect(all.length).toBeGreaterThan(1);
    expect(all.slice(0, -1).flat()).toEqual([]);
    expect(all.at(-1)).toEqual([
      'v1:ask:0:=And AWS?',
      'v1:up:KqC8GPmh2vi_',
      'v1:down:KqC8GPmh2vi_',
      'v1:evd:KqC8GPmh2vi_',
    ]);
  });

  test('“Post publicly” on private replies alone', () => {
    const post = ({ isPrivate }: Pick<ChatReply, 'isPrivate'>) =>
      readMessage(renderReply(reply([], { actions: deeds, isPrivate }))[0] ?? { components: [] }).buttons.filter(
        ({ id }) => id.startsWith('v1:post:'),
      );
    expect(post({ isPrivate: true })).toEqual([{ id: 'v1:post:KqC8GPmh2vi_', label: 'Post publicly' }]);
    expect(post({ isPrivate: false })).toEqual([]);
    const [message] = renderReply(reply([], { actions: deeds, isPrivate: true }));
    expect(JSON.stringify(message)).toContain(`"style":${ButtonStyle.Primary},"label":"Post publicly"`);
  });

  test('a question that no button holds under the reply', () => {
    const question = `What does the policy say ${'and '.repeat(50)}?`;
    const actions: ChatAction[] = [{ kind: 'follow-up', label: question, question }];
    expect(sent(reply([textPart('Hello.')], { actions }))[0]).toContain(`You could also ask\\:\n- \`${question}\``);
    expect(ids(reply([], { actions }))).toEqual([[]]);
  });
});

describe('renderReply splits', () => {
  test('many quotes over messages, each with its button', () => {
    const parts = Array.from({ length: 40 }, (_, i) =>
      quote({ marker: i + 1, text: `Clause ${i + 1}. ${'Words. '.repeat(20)}` }),
    );
    const actions = parts.map((_, i) => source(i + 1));
    const messages = renderReply(reply(parts, { actions: [...actions, ...deeds] }));
    expect(problemsOf(messages)).toEqual([]);
    expect(messages.length).toBeGreaterThan(2);
    for (let marker = 1; marker <= 40; marker++) {
      const holding = messages.map(readMessage).filter(({ text }) => text.includes(`Clause ${marker}. `));
      expect(holding).toHaveLength(1);
      expect(holding[0]?.text).toContain(`[${marker}] `);
      expect(holding[0]?.buttons.map(({ id }) => id)).toContain(`v1:src:acme#1f@${marker}-35`);
    }
  });

  test('quotes with what must stand beside each: whom they are for, and that they are no answers', () => {
    const parts = Array.from({ length: 40 }, (_, i) =>
      quoteFor(['Korea'], { marker: i + 1, supports: false, text: `Clause ${i + 1}. ${'Words. '.repeat(20)}` }),
    );
    const messages = renderReply(reply(parts, { kind: 'silent' })).map(readMessage);
    expect(messages.length).toBeGreaterThan(2);
    for (const { text } of messages) {
      expect(text.split('\n')[0]).toBe('Written for Korea only:');
      expect(text.match(/Written for Korea only/g)).toHaveLength(1);
      expect(text.match(/nearest passage, not an answer/g)).toHaveLength(text.match(/Clause/g)?.length ?? 0);
    }
  });

  test('a long export into fences that are each closed', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `Line ${i}: \`\`\` and more words`);
    const messages = renderReply(reply([{ kind: 'export', text: lines.join('\n') }]));
    expect(messages.length).toBeGreaterThan(2);
    for (const { contents, nodes } of messages.map(readMessage)) {
      expect(contents.join('')).toMatch(/^```\n[\s\S]*\n```$/);
      expect(nodes.map(({ type }) => type)).toEqual(['fence']);
    }
  });

  test('nothing inside a character', () => {
    const text = '👩‍👩‍👧‍👦🇨🇳'.repeat(1500);
    const read = renderReply(reply([quote({ text })])).map(readMessage);
    for (const { text: part, length } of read) {
      expect(part.isWellFormed()).toBe(true);
      expect(length).toBeLessThanOrEqual(DISCORD_LIMITS.messageText);
    }
    expect(
      read
        .map(({ text: part }) => part)
        .join('')
        .replaceAll('\n', ''),
    ).toContain(text);
  });
});
