import fc from 'fast-check';
import type { ChatAction, ChatPart, ChatPlace, ChatReply, TextRole } from '../../../../src/chat/reply/chat-reply.ts';

/** Texts with a meaning for Slack, or for the programs that display it. */
const HOSTILE: readonly string[] = [
  '<!channel>',
  '<!here|here> and <!everyone>',
  '<@U1> <@W2|ann> <!subteam^S1|legal>',
  '<#C1|general>',
  '<https://evil.example|https://good.example>',
  '&lt;!channel&gt; &amp;amp; &',
  '@channel @here @everyone',
  '*bold* _italic_ ~struck~ `code` ```fence``` :tada: :+1:',
  '> quoted\n>>> all of it',
  '# heading\n- item\n1. item\n[label](https://evil.example)',
  '```\ncode fence\n```',
  '| a | b |\n|---|---|\n| <!here> | *c* |',
  'acme_cloud_v2.en.txt a*b*c',
  '🙂👩‍👩‍👧‍👦🇨🇳🏳️‍🌈🤷🏽‍♀️',
  '我们会在法律要求的期限内保存您的个人信息。（包括税务）',
  'كم من الوقت تحتفظ ببياناتي؟ כמה זמן שומרים את המידע',
  '\u202eright to left override\u202c \u2066isolate\u2069',
  'half \ud83d of a pair \udc00',
  'control \u0000\u0007\u001b[31m characters\r\nand\u2028breaks',
  ' \t\n\u00a0',
  '',
  '{"type":"user","user_id":"U1"}',
  'A sentence & another <one>. '.repeat(720),
  '每句话都很长，而且没有空格。'.repeat(1_450),
  '&'.repeat(20_000),
  '\n'.repeat(2_000),
  '😀'.repeat(10_000),
  ' '.repeat(2_000),
];

/** Any text: mostly hostile, sometimes just random. */
export const hostileText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
);

const orNull = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const line = fc.integer({ min: 1, max: 99_999 });

/** The reference of a source as the engine writes it, also with a long name. */
const source = fc
  .tuple(fc.constantFrom('acme', `${'long-name-'.repeat(15)}`), fc.nat(), fc.nat(), fc.nat())
  .map(([name, id, from, to]) => `${name}#${id.toString(16)}@${from}-${to}`);

const place: fc.Arbitrary<ChatPlace> = fc.record({
  provider: hostileText,
  policy: hostileText,
  section: fc.array(hostileText, { maxLength: 3 }),
  jurisdictions: fc.array(hostileText, { maxLength: 2 }),
  version: orNull(fc.constant('2024-03-01')),
  file: hostileText,
  lines: fc.tuple(line, line),
  url: orNull(fc.oneof(hostileText, fc.webUrl())),
  source,
});

const role = fc.constantFrom<TextRole[]>(
  'headline',
  'lead',
  'verdict',
  'name',
  'detail',
  'place',
  'source',
  'example',
  'note',
  'plain',
);
const style = fc.constantFrom('plain', 'mark', 'value');
const span = fc.tuple(fc.nat(20), fc.nat(40)).map(([from, length]) => [from, from + length] as const);

const part: fc.Arbitrary<ChatPart> = fc.oneof(
  fc.record({ kind: fc.constant('text'), role, text: hostileText }),
  fc.record({
    kind: fc.constant('quote'),
    quote: fc.record({
      marker: fc.nat(),
      supports: fc.boolean(),
      text: hostileText,
      leadIn: orNull(hostileText),
      leadInOf: fc.option(fc.nat(), { nil: null, freq: 4 }),
      translation: orNull(hostileText),
      marked: fc.option(fc.record({ text: span, translation: fc.option(span, { nil: null }) }), { nil: null }),
      translationFirst: fc.boolean(),
      place,
    }),
  }),
  fc.record({
    kind: fc.constant('contact'),
    contact: fc.record({
      kind: fc.constantFrom('email', 'phone', 'address', 'url', 'organisation'),
      purpose: fc.constant('privacy'),
      what: hostileText,
      value: hostileText,
      whose: hostileText,
      place: orNull(hostileText),
      marker: fc.nat(),
    }),
  }),
  fc.record({ kind: fc.constant('item'), term: hostileText, text: hostileText, style }),
  fc.record({
    kind: fc.constant('passage'),
    runs: fc.array(fc.record({ text: hostileText, style }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('export'), text: hostileText }),
);

const action: fc.Arbitrary<ChatAction> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('source'), label: hostileText, marker: fc.nat(), source }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('follow-up'), label: hostileText, question: hostileText }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('helpful', 'not-helpful', 'share', 'evidence'),
      label: hostileText,
      reply: fc.constant('r1'),
    }),
  },
);

const kind = fc.constantFrom<ChatReply['kind'][]>('answer', 'comparison', 'contacts', 'silent', 'command', 'notice');
/** Actions that a reply has at most once. */
const ONCE: readonly ChatAction['kind'][] = ['helpful', 'not-helpful', 'share', 'evidence'];

/** Any reply that the types allow, with hostile text in every field. */
export const hostileReply: fc.Arbitrary<ChatReply> = fc.record({
  id: fc.constant('r1'),
  kind,
  language: fc.constantFrom('en', 'zh'),
  parts: fc.array(part, { maxLength: 8 }),
  actions: fc
    .array(action, { maxLength: 30 })
    .map((all) =>
      all.filter((one, i) => !ONCE.includes(one.kind) || all.findIndex((two) => two.kind === one.kind) === i),
    ),
  isPrivate: fc.boolean(),
});
