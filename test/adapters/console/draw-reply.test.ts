import { describe, expect, test } from 'vitest';
import { drawReply } from '../../../adapters/console/draw-reply.ts';
import { type Look, lookFor } from '../../../adapters/console/look.ts';
import { toChatReply } from '../../../src/chat/reply/to-chat-reply.ts';
import type { ReplyContent } from '../../../src/compose/reply.ts';
import { noteThat } from '../../../src/compose/reply-body.ts';
import { citation, providers, reply } from './replies.ts';

const plain = lookFor({ columns: 60 }, {});
const coloured = lookFor({ columns: 60, isTTY: true }, {});
const draw = (look: Look, drawn: ReplyContent) => drawReply(look, toChatReply(drawn, { corpus: providers, id: 'r' }));
const lines = (drawn: ReplyContent) => draw(plain, drawn);

const answer = reply({
  body: [
    { kind: 'lead', says: { reason: 'answer', jurisdictions: [], provider: 'beichen' } },
    { kind: 'quotes', provider: 'beichen', policy: 'beichen', markers: [1, 2], heading: false },
    noteThat({ reason: 'also-unknown', names: ['Zenith'] }),
    noteThat({ reason: 'ask-them', contact: 'privacy@beichen.example', what: 'email', purpose: 'privacy' }),
    { kind: 'suggestions' },
  ],
  citations: [
    citation({
      provider: 'beichen',
      section: ['四、保存', '4.1 期限'],
      quote: '日志保存三十天。',
      context: '我们会在下列期限内保存：',
      translation: 'Logs are kept for thirty days.',
      jurisdictions: ['korea'],
    }),
    citation({
      provider: 'beichen',
      marker: 2,
      quote: '账单保存七年，自账单开具之日起计算，除非法律另有规定。',
      context: '我们会在下列期限内保存：',
      updated: null,
      lines: [14, 14],
    }),
  ],
  suggestions: ['Who sees the logs?', 'Can I have them deleted?'],
});

test('drawReply of an answer: own words, lead-in, quote, translation, place, contact, numbered suggestions', () => {
  expect(lines(answer)).toEqual([
    "Beichen Cloud's policy says:",
    '',
    '    Introduced by: “我们会在下列期限内保存：”',
    '[1] Unofficial translation: Logs are kept for thirty days.',
    '    Original: “日志保存三十天。”',
    '    — Korea · 四、保存 › 4.1 期限 · version of 2024-03-01 ·',
    '    beichen.txt, lines 10–12',
    '',
    '    Introduced by the same words as [1]',
    '[2] “账单保存七年，自账单开具之日起计算，除非法律另有规定。”',
    '    — Retention · undated · beichen.txt, line 14',
    '',
    'I hold no policy of Zenith.',
    '',
    'You could ask them: privacy@beichen.example (e-mail address,',
    'privacy contact).',
    '',
    'You could also ask (type the number):',
    '  1  Who sees the logs?',
    '  2  Can I have them deleted?',
  ]);
});

test('drawReply puts the original first where the operator wants it', () => {
  const drawn = lines({ ...answer, quoteFirst: 'original' });
  expect(drawn.slice(3, 5)).toEqual([
    '[1] “日志保存三十天。”',
    '    Unofficial translation: Logs are kept for thirty days.',
  ]);
});

test('drawReply gives no translation to somebody who reads the policy’s language', () => {
  const chinese = lines({ ...answer, language: 'zh' });
  expect(chinese.join('\n')).not.toContain('Logs are kept');
  expect(chinese).toContain('    引导语：“我们会在下列期限内保存：”');
});

test('drawReply of a comparison: each provider under its name, the silent ones by name', () => {
  const comparison = reply({
    kind: 'comparison',
    body: [
      { kind: 'lead', says: { reason: 'comparison', providers: ['acme', 'beichen'] } },
      { kind: 'quotes', provider: 'acme', policy: 'acme', markers: [1], heading: true },
      { kind: 'silent-provider', provider: 'beichen' },
    ],
    citations: [citation({ provider: 'acme' })],
    silent: ['beichen'],
  });
  expect(lines(comparison)).toEqual([
    'What the policies say (Acme, Beichen Cloud):',
    '',
    'Acme',
    '[1] “We keep logs for 30 days.”',
    '    — Retention · version of 2024-03-01 · acme.txt,',
    '    lines 10–12',
    '',
    'Beichen Cloud: says nothing on this',
  ]);
});

const silent = reply({
  kind: 'silent',
  language: 'zh',
  body: [
    { kind: 'verdict', says: { reason: 'silent', provider: 'acme' } },
    noteThat({ reason: 'ask-them', contact: 'privacy@acme.example', what: 'email', purpose: 'privacy' }),
    noteThat({ reason: 'related' }),
    { kind: 'quotes', provider: 'acme', policy: 'acme', markers: [1], heading: false },
  ],
  related: [citation({ provider: 'acme', translation: '日志保存三十天。' })],
  silent: ['acme'],
});

test('drawReply of silence: says so, whom to ask, and the nearest passages as such', () => {
  expect(lines(silent)).toEqual([
    '顶点的政策对此没有可以引用的说明。',
    '',
    '可以向其询问：privacy@acme.example（电子邮箱、隐私联系方',
    '式）。',
    '',
    '最接近的条文如下（并未回答该问题）：',
    '',
    '[1] 非官方译文：日志保存三十天。',
    '    原文：“We keep logs for 30 days.”',
    '    — Retention · 2024-03-01 版 · acme.txt, 第 10–12 行',
  ]);
});

const inQuote = citation({ provider: 'acme', span: [105, 120] });
const contacts = reply({
  kind: 'contacts',
  body: [
    noteThat({ reason: 'contacts-are-general', provider: 'acme', jurisdiction: 'korea' }),
    { kind: 'contacts', provider: 'acme', policy: 'acme', jurisdiction: 'korea', contacts: [0, 1] },
    { kind: 'quotes', provider: 'acme', policy: 'acme', markers: [1], heading: false },
  ],
  citations: [citation({ provider: 'acme', quote: 'Write to dpo@acme.example.' })],
  contacts: [
    {
      provider: 'acme',
      kind: 'email',
      value: 'dpo@acme.example',
      label: 'Jo Doe',
      purpose: 'dpo',
      jurisdiction: null,
      citation: inQuote,
    },
    {
      provider: 'acme',
      kind: 'address',
      value: '1 High Street, Springfield, Acme Ltd',
      label: 'Acme Ltd',
      purpose: 'controller',
      jurisdiction: 'korea',
      citation: { ...inQuote, span: [300, 350] },
    },
  ],
});

test('drawReply of contacts: notes first, then each value with its purpose, place and the number of its source', () => {
  expect(lines(contacts)).toEqual([
    "Acme's policy gives no contact of its own for Korea; what",
    'follows are its general ones.',
    '',
    "Contacts in Acme's policy for Korea:",
    '  • e-mail address, data protection officer:',
    '    dpo@acme.example (Jo Doe) [1]',
    '  • postal address, controller: 1 High Street, Springfield,',
    '    Acme Ltd [2]',
    '',
    '[1] “Write to dpo@acme.example.”',
    '    — Retention · version of 2024-03-01 · acme.txt,',
    '    lines 10–12',
    '',
    '    [2] Retention · version of 2024-03-01 · acme.txt, lines',
    '    10–12',
  ]);
});

describe('colours', () => {
  const escapes = new RegExp(`${'\u001b'}\\[\\d+m`, 'g');

  test.each([
    ['an answer', answer],
    ['silence', silent],
    ['contacts', contacts],
  ])('of %s change no character and no line', (_, drawn) => {
    const painted = draw(coloured, drawn);
    expect(painted.join('')).toMatch(escapes);
    expect(painted.map((line) => line.replace(escapes, ''))).toEqual(lines(drawn));
  });

  test('tell an answer’s quote (bold) from a nearest passage (dim)', () => {
    expect(draw(coloured, { ...answer, language: 'zh' }).join('\n')).toContain('\u001b[1m“日志保存三十天。”');
    expect(draw(coloured, { ...silent, language: 'en' }).join('\n')).toContain('\u001b[2m“We keep logs for 30 days.”');
  });

  test.each([
    ['not on a terminal', { columns: 80 }, {}],
    ['not with NO_COLOR', { columns: 80, isTTY: true }, { NO_COLOR: '1' }],
    ['not on a dumb terminal', { columns: 80, isTTY: true }, { TERM: 'dumb' }],
  ])('%s', (_, output, env) => expect(draw(lookFor(output, env), answer).join('')).not.toMatch(escapes));

  test('with an empty NO_COLOR all the same', () =>
    expect(lookFor({ isTTY: true }, { NO_COLOR: '' }).paint('marker', 'x')).toMatch(escapes));
});

test('drawReply prints nothing that a terminal would obey', () => {
  const hostile = reply({
    body: [
      noteThat({ reason: 'also-unknown', names: ['Zenith\u001b[2J'] }),
      { kind: 'quotes', provider: 'acme', policy: 'acme', markers: [1], heading: false },
    ],
    citations: [
      citation({
        provider: 'acme',
        quote: 'We \u001b]0;title\u0007keep\u202e it.',
        file: 'a\rb.txt',
        section: ['\u009b31m'],
      }),
    ],
    suggestions: ['x\u001b[31m?'],
  });
  expect(lines(hostile).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
});
