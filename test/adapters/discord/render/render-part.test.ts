import { describe, expect, test } from 'vitest';
import { type ChatPart, textPart } from '../../../../src/chat/reply/chat-reply.ts';
import { PLACE, quote, quoteFor, reply, sent, source } from './sample-reply.ts';

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

  test('a quote as a block quote, its place below in small print', () => {
    expect(sent(reply([quote({ text: 'We keep logs:\n(1) for 30 days.' })]))).toEqual([
      `> We keep logs\\:\n> \\(1\\) for 30 days.\n${PLACE}`,
    ]);
  });

  test('the introduction of a quote outside of it', () => {
    expect(sent(reply([quote({ leadIn: 'We keep:' })]))[0]).toMatch(
      /^-# Introduced by\\: “We keep\\:”\n> We keep logs/,
    );
    expect(sent(reply([quote({ leadInOf: 2 })]))[0]).toMatch(
      /^-# Introduced by the same words as \\\[2\\\]\n> We keep/,
    );
  });

  test('the jurisdictions of a quote above its introduction, and in its place line', () => {
    expect(sent(reply([quoteFor(['Korea', 'Japan'], { leadIn: 'We keep:' })]))).toEqual([
      `**Written for Korea, Japan only\\:**\n-# Introduced by\\: “We keep\\:”\n> We keep logs for 30 days.\n${PLACE.replace('** ', '** Korea, Japan · ')}`,
    ]);
    expect(sent(reply([quoteFor(['韩国'])], { language: 'zh' }))[0]).toMatch(/^\*\*仅适用于韩国：\*\*\n> We keep/);
  });

  test('the jurisdictions of consecutive quotes only once', () => {
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

  test('in the place line that a passage is only the nearest one', () => {
    expect(sent(reply([quote({ supports: false })], { kind: 'silent' }))[0]).toMatch(
      /\n-# \*\*\\\[1\\\]\*\* nearest passage, not an answer · 5 Retention › Logs · version/,
    );
    expect(sent(reply([quote({ supports: false })], { kind: 'silent', language: 'zh' }))[0]).toMatch(
      /\n-# \*\*\\\[1\\\]\*\* 最接近的条文，并非答案 · 5 Retention/,
    );
    expect(sent(reply([quote()]))[0]).not.toContain('nearest');
  });

  test('a translation, labelled as such', () => {
    expect(sent(reply([quote({ text: '日志保存30天。', translation: 'Logs are kept for 30 days.' })]))[0]).toMatch(
      /^> 日志保存30天。\n\*\*Unofficial translation\\: ?\*\* ?Logs are kept/,
    );
  });

  test('the web page of a policy as a link without a preview card', () => {
    const { place } = (quote() as Extract<ChatPart, { kind: 'quote' }>).quote;
    const url = 'https://example.org/privacy?v=(1)';
    expect(sent(reply([quote({ place: { ...place, url } })]))[0]).toMatch(
      / · \[web page\]\(<https:\/\/example\.org\/privacy\?v=%281%29>\)$/,
    );
    expect(sent(reply([quote({ place: { ...place, url: 'javascript:alert(1)' } })]))[0]).toMatch(
      / · javascript\\:alert\\\(1\\\)$/,
    );
  });

  test('a contact with its value as code, to be copied', () => {
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

  test('a comparison as names with their quotes, and providers that say nothing', () => {
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

  test('a placeholder for a reply without text', () => {
    expect(sent(reply([]))).toEqual(['\\(nothing to show\\)']);
    expect(sent(reply([textPart(' \n'), { kind: 'export', text: '\n' }]))).toEqual(['\\(nothing to show\\)']);
  });
});
