import fc from 'fast-check';

/** Stretches that mean something to Discord, or break those who count, cut or turn text. */
const FRAGMENTS: readonly string[] = [
  '@everyone',
  '@here',
  '\\@everyone',
  '<@1>',
  '<@!12345678901234567>',
  '<@&1>',
  '<#1>',
  '</ask:1>',
  '<t:1>',
  '<t:1618953630:R>',
  '<id:customize>',
  '<a:smile:12345678901234567>',
  ':smile:',
  '<https://example.org/a_b>',
  'https://example.org/x?y=*z*',
  '[text](https://example.org)',
  '[text](<https://example.org>)',
  '<mail@example.org>',
  '<+15551234567>',
  '**',
  '*',
  '***bold***',
  '__',
  '_',
  'snake_case_name',
  '~~',
  '||',
  '`',
  '``',
  '```',
  '```js\ncode\n```',
  '\\',
  '\\\\',
  '\n',
  '\n\n\n',
  '\r\n',
  '\u2028',
  '\n# heading',
  '\n## ',
  '\n-# small',
  '\n- item',
  '\n* item',
  '\n+ item',
  '\n1. first',
  '\n12) twelfth',
  '\n> quote',
  '\n>>> all of it',
  '\n| a | b |\n|---|---|\n| 1 | 2 |',
  '¯\\_(ツ)_/¯',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  '\ud83d',
  '\udc00',
  '个人信息的保存',
  '“引号”（括号）。',
  'مرحبا بالعالم',
  '\u202egnidaer',
  '\u200b',
  '\u0007',
  '\u001b]0;title\u0007',
  '\0',
  '\t',
  '   ',
  '{provider}',
  '&lt;!here&gt;',
  'plain words',
  'a.b',
  '…',
];

const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constant(' ') },
);

/** A hostile text of up to some hundred characters; it may be empty. */
export const hostileText = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));

/** A hostile text of 20,000 characters or more. */
export const longText = fc
  .array(fragment, { minLength: 1, maxLength: 30 })
  .map((parts) => `${parts.join('')}.`)
  .map((text) => text.repeat(Math.ceil(20_000 / text.length)));

/** Mostly short, now and then long. */
export const anyText = fc.oneof({ weight: 30, arbitrary: hostileText }, { weight: 1, arbitrary: longText });

/** A text without white space, control characters and half surrogate pairs, which layout may change. */
export const bare = (text: string): string =>
  text.toWellFormed().replace(/[\s\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, '');
