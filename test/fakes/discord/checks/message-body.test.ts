import { type Case, checkCases } from './check-cases.ts';
import { before, button, many, row, say, text, V2 } from './sample-bodies.ts';

const MESSAGE: readonly Case[] = [
  ['a text', say({ content: 'hello' }), null],
  ['what discord.js adds', say({ content: 'hello', tts: false, enforce_nonce: false, nonce: '1' }), null],
  ['a field that there is not', say({ content: 'hello', ephemeral: true }), /ephemeral is no field/],
  [
    'a nested field that there is not',
    say({ embeds: [{ description: 'x', colour: 1 }] }),
    /embeds\.0\.colour is no field/,
  ],
  ['2000 characters', say({ content: '字'.repeat(2000) }), null],
  ['2000 emoji: code points count', say({ content: '😀'.repeat(2000) }), null],
  ['2001 characters', say({ content: 'x'.repeat(2001) }), /content holds 2001 characters/],
  ['half of an emoji', say({ content: '😀'.slice(0, 1) }), /half a character/],
  ['nothing', say({}), /a message is empty/],
  ['white space', say({ content: ' \n ' }), /a message is empty/],
  ['a file alone', say({}), null, { files: [{ name: 'a.txt', bytes: new Uint8Array(1) }] }],
  [
    'a file too large',
    say({}),
    /at most 10485760/,
    { files: [{ name: 'a', bytes: new Uint8Array(10 * 1024 * 1024 + 1) }] },
  ],
  [
    'a file that is not named',
    say({ attachments: [{ id: '1' }] }),
    /do not name a/,
    { files: [{ name: 'a', bytes: new Uint8Array(1) }] },
  ],

  ['an embed', say({ embeds: [{ title: 'T', description: 'D', fields: [{ name: 'n', value: 'v' }] }] }), null],
  ['an embed with a picture alone', say({ embeds: [{ image: { url: 'https://example.org/a.png' } }] }), null],
  ['an empty embed', say({ embeds: [{ color: 1 }] }), /embeds\.0 is empty/],
  ['a field without a name', say({ embeds: [{ fields: [{ name: ' ', value: 'v' }] }] }), /fields\.0\.name is required/],
  ['a description of 4097', say({ embeds: [{ description: 'x'.repeat(4097) }] }), /embeds\.0\.description/],
  ['a title of 257', say({ embeds: [{ title: 'x'.repeat(257) }] }), /embeds\.0\.title/],
  ['26 fields', say({ embeds: [{ fields: many(26, () => ({ name: 'n', value: 'v' })) }] }), /embeds\.0\.fields/],
  ['11 embeds', say({ embeds: many(11, () => ({ title: 'x' })) }), /embeds/],
  ['6000 characters in embeds', say({ embeds: many(2, () => ({ description: 'x'.repeat(3000) })) }), null],
  [
    '6001 characters in embeds',
    say({ embeds: [{ description: 'x'.repeat(3000) }, { title: 'x', description: 'x'.repeat(3000) }] }),
    /embeds hold 6001/,
  ],

  ['no allowed_mentions', { content: 'x' }, /allowed_mentions is missing/],
  ['allowed_mentions without parse', { content: 'x', allowed_mentions: {} }, /has no parse/],
  ['everyone', { content: 'x', allowed_mentions: { parse: ['everyone'] } }, /lets everyone be pinged/],
  ['roles', { content: 'x', allowed_mentions: { parse: [], roles: ['1'] } }, /lets roles be pinged/],
  [
    'users parsed and named',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    /names users and parses them/,
  ],
  ['an unknown kind of mention', { content: 'x', allowed_mentions: { parse: ['all'] } }, /allowed_mentions/],

  ['a link without a card', say({ content: 'see <https://example.org> and [this](<https://example.org/x>)' }), null],
  ['a link whose cards are suppressed', say({ content: 'see https://example.org', flags: 4 }), null],
  ['a link with a card', say({ content: 'see https://example.org' }), /preview card of https:\/\/example\.org/],
  ['a named link with a card', say({ content: 'see [this](https://example.org)' }), /preview card/],
  ['a link in an embed', say({ embeds: [{ description: 'see https://example.org' }] }), null],
  ['Ephemeral in a channel', say({ content: 'x', flags: 64 }), /flags has bits/],
];

const EDIT: readonly Case[] = [
  ['a text', say({ content: 'x' }), null, before({ content: 'y' })],
  ['taking the buttons away', say({ components: [] }), null, before({ content: 'y' })],
  ['taking everything away', say({ content: '' }), /a message is empty/, before({ content: 'y' })],
  ['text displays for a deferral', say({ flags: V2, components: [text('a')] }), null, before({})],
  [
    'text displays for a text',
    say({ flags: V2, components: [text('a')] }),
    /content cannot stand beside/,
    before({ content: 'y' }),
  ],
  [
    'text displays for a text that goes',
    say({ flags: V2, content: null, components: [text('a')] }),
    null,
    before({ content: 'y' }),
  ],
  [
    'a text for text displays',
    say({ content: 'x' }),
    /content cannot stand beside/,
    before({ flags: V2, components: [text('a')] as never }),
  ],
  [
    'IsComponentsV2 taken back',
    say({ flags: 0, components: [row(button('a'))] }),
    /cannot be taken back/,
    before({ flags: V2, components: [text('a')] as never }),
  ],
  ['Ephemeral too late', say({ content: 'x', flags: 64 }), /flags has bits/, before({})],
];

checkCases('message.create', MESSAGE);
checkCases('message.edit', EDIT);
checkCases('original.edit', EDIT);
