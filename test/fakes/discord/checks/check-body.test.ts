import { describe, expect, test } from 'vitest';
import type { MessageState } from '../fake-discord.ts';
import { type CheckContext, type CheckedKind, checkBody } from './check-body.ts';
import { nestErrors } from './nest-errors.ts';

/** A body, and what is said of it: null for nothing. */
type Case = readonly [name: string, body: unknown, says: RegExp | null, context?: CheckContext];

const MUTE = { parse: [], replied_user: true };
const V2 = 1 << 15;
const say = (more: object) => ({ allowed_mentions: MUTE, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const button = (id: string, more: object = {}) => ({ type: 2, style: 2, label: id, custom_id: id, ...more });
const text = (content: string) => ({ type: 10, content });
const container = (...components: object[]) => ({ type: 17, components });
const select = (more: object) => ({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const before = (more: Partial<MessageState>): CheckContext => ({
  before: { content: '', embeds: [], components: [], flags: 0, allowedMentions: MUTE, ...more },
});

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

  ['a row of buttons', say({ content: 'x', components: [row(button('a'), button('b'))] }), null],
  [
    'six buttons in a row',
    say({ content: 'x', components: [row(...many(6, (one) => button(`${one}`)))] }),
    /components/,
  ],
  ['five rows', say({ content: 'x', components: many(5, (one) => row(button(`${one}`))) }), null],
  ['six rows', say({ content: 'x', components: many(6, (one) => row(button(`${one}`))) }), /6 rows, at most 5/],
  [
    'a custom_id twice',
    say({ content: 'x', components: [row(button('a')), row(button('a'))] }),
    /custom_id a occurs twice/,
  ],
  [
    'a custom_id of 101',
    say({ content: 'x', components: [row(button('x'.repeat(101), { label: 'x' }))] }),
    /custom_id/,
  ],
  ['a label of 81', say({ content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] }), /label/],
  [
    'a button without an id',
    say({ content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] }),
    /needs a custom_id/,
  ],
  [
    'a button that shows nothing',
    say({ content: 'x', components: [row({ type: 2, style: 1, custom_id: 'x' })] }),
    /label or an emoji/,
  ],
  [
    'a link',
    say({ content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })] }),
    null,
  ],
  [
    'a link with an id',
    say({ content: 'x', components: [row(button('a', { style: 5, url: 'https://example.org' }))] }),
    /link button has no custom_id/,
  ],
  ['a link to nowhere', say({ content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] }), /needs a url/],
  [
    'a button with a url',
    say({ content: 'x', components: [row(button('a', { url: 'https://example.org' }))] }),
    /only a link button/,
  ],
  ['a select', say({ content: 'x', components: [row(select({}))] }), null],
  ['a select beside a button', say({ content: 'x', components: [row(select({}), button('a'))] }), /stands alone/],
  [
    'a value twice',
    say({ content: 'x', components: [row(select({ options: many(2, () => ({ label: 'a', value: 'a' })) }))] }),
    /value a occurs twice/,
  ],
  [
    'more to pick than there is',
    say({ content: 'x', components: [row(select({ max_values: 2 }))] }),
    /max_values 2 is above/,
  ],
  [
    '26 options',
    say({ content: 'x', components: [row(select({ options: many(26, (one) => ({ label: 'a', value: `${one}` })) }))] }),
    /options/,
  ],

  [
    'text displays',
    say({ flags: V2, components: [container(text('a'), { type: 14 }, text('b')), row(button('a'))] }),
    null,
  ],
  ['a section', say({ flags: V2, components: [{ type: 9, components: [text('a')], accessory: button('a') }] }), null],
  [
    'a section of four texts',
    say({ flags: V2, components: [{ type: 9, components: many(4, () => text('a')), accessory: button('a') }] }),
    /components/,
  ],
  [
    'a section without an accessory',
    say({ flags: V2, components: [{ type: 9, components: [text('a')] }] }),
    /accessory/,
  ],
  ['text displays without the flag', say({ components: [text('a')] }), /only action rows/],
  ['an empty text display', say({ flags: V2, components: [text(' ')] }), /text display is empty/],
  ['an empty container', say({ flags: V2, components: [container()] }), /components/],
  ['4000 characters', say({ flags: V2, components: [text('x'.repeat(2000)), text('x'.repeat(2000))] }), null],
  [
    '4001 characters',
    say({ flags: V2, components: [text('x'.repeat(2000)), text('x'.repeat(2001))] }),
    /4001 characters in text displays/,
  ],
  ['40 components', say({ flags: V2, components: [container(...many(39, () => text('a')))] }), null],
  [
    '41 components',
    say({ flags: V2, components: [container(...many(20, () => text('a'))), container(...many(19, () => text('a')))] }),
    /41 components/,
  ],
  [
    'content beside text displays',
    say({ flags: V2, content: 'x', components: [text('a')] }),
    /content cannot stand beside/,
  ],
  [
    'an embed beside text displays',
    say({ flags: V2, embeds: [{ title: 'x' }], components: [text('a')] }),
    /embeds cannot stand beside/,
  ],
  [
    'a component id twice',
    say({
      flags: V2,
      components: [
        { ...text('a'), id: 1 },
        { ...text('b'), id: 1 },
      ],
    }),
    /the id 1 occurs twice/,
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

const callback = (data: object) => ({ type: 4, data });
const choice = (value: string | number) => ({ name: `${value}`, value });

const command = (more: object) => ({ name: 'ask', description: 'Ask', ...more });
const option = (more: object) => ({ type: 3, name: 'question', description: 'What', ...more });

const COMMANDS: readonly Case[] = [
  [
    'a command',
    [command({ options: [option({ required: true })], nsfw: false, default_member_permissions: '0' })],
    null,
  ],
  [
    'a Chinese name',
    [command({ name_localizations: { 'zh-CN': '提问' }, description_localizations: { 'zh-CN': '提问' } })],
    null,
  ],
  ['a locale that there is not', [command({ name_localizations: { 'zh-Hans': '提问' } })], /zh-Hans is no locale/],
  ['upper case', [command({ name: 'Ask' })], /not in lower case/],
  ['a space', [command({ name: 'ask me' })], /is no name of a command/],
  ['a translation with a space', [command({ name_localizations: { de: 'frag mich' } })], /is no name of a command/],
  ['a name of 33', [command({ name: 'x'.repeat(33) })], /name/],
  ['no description', [command({ description: '' })], /description is required/],
  ['a description of 101', [command({ description: 'x'.repeat(101) })], /description/],
  ['a message command', [{ type: 3, name: 'Ask about this', description: '' }], null],
  ['a message command with a description', [{ type: 3, name: 'Ask', description: 'x' }], /must be empty/],
  [
    'required after optional',
    [command({ options: [option({}), option({ name: 'more', required: true })] })],
    /comes after one that is not/,
  ],
  ['an option twice', [command({ options: [option({}), option({})] })], /the name question occurs twice/],
  ['26 options', [command({ options: many(26, (one) => option({ name: `o${one}` })) })], /options/],
  ['choices', [command({ options: [option({ choices: [choice('a'), choice('b')] })] })], null],
  [
    'choices and completion',
    [command({ options: [option({ autocomplete: true, choices: [choice('a')] })] })],
    /choices and completes/,
  ],
  ['a choice twice', [command({ options: [option({ choices: [choice('a'), choice('a')] })] })], /value a occurs twice/],
  [
    'lengths the wrong way round',
    [command({ options: [option({ min_length: 5, max_length: 4 })] })],
    /min_length 5 is above/,
  ],
  ['a command twice', [command({}), command({})], /command 1 ask occurs twice/],
  [
    '8001 characters',
    [
      command({
        options: many(25, (one) =>
          option({ name: `o${one}`, choices: many(4, (at) => ({ name: `${at}`.padEnd(80, 'x'), value: `${at}` })) }),
        ),
      }),
    ],
    /at most 8000/,
  ],
  ['101 commands', many(101, (one) => command({ name: `c${one}` })), /101 commands of type 1/],
  ['16 message commands', many(16, (one) => ({ type: 3, name: `c${one}` })), /16 commands of type 3/],
  ['contexts', [command({ contexts: [0, 1], integration_types: [0, 1] })], null],
  ['contexts in a guild', [command({ contexts: [0] })], /for global commands alone/, { isGuild: true }],
  ['no list', command({}), /not a list/],
];

const input = (id: string, more: object = {}) => ({
  type: 18,
  label: id,
  component: { type: 4, custom_id: id, style: 1, ...more },
});
const modal = (more: object) => ({
  type: 9,
  data: { custom_id: 'm', title: 'Why?', components: [input('a')], ...more },
});

const MODAL: readonly Case[] = [
  ['labelled inputs', modal({ components: many(5, (one) => input(`${one}`)) }), null],
  ['six inputs', modal({ components: many(6, (one) => input(`${one}`)) }), /6 components, at most 5/],
  ['a title of 46', modal({ title: 'x'.repeat(46) }), /data\.title/],
  ['an id twice', modal({ components: [input('a'), input('a')] }), /custom_id a occurs twice/],
  ['two labels', modal({ components: [input('a', { label: 'x' })] }), /no label of its own/],
  [
    'lengths the wrong way round',
    modal({ components: [input('a', { min_length: 5, max_length: 4 })] }),
    /min_length 5 is above/,
  ],
  ['no inputs', modal({ components: [] }), /data\.components/],
];

const TABLES: readonly [CheckedKind, readonly Case[]][] = [
  ['message.create', MESSAGE],
  ['message.edit', EDIT],
  ['original.edit', EDIT],
  [
    'followUp',
    [
      ['for one person', say({ content: 'x', flags: 64 }), null],
      ['nothing', say({}), /a message is empty/],
    ],
  ],
  [
    'callback.reply',
    [
      ['for one person', callback(say({ content: 'x', flags: 64 })), null],
      ['too long', callback(say({ content: 'x'.repeat(2001) })), /data\.content/],
      ['no allowed_mentions', callback({ content: 'x' }), /data\.allowed_mentions is missing/],
    ],
  ],
  [
    'callback.deferral',
    [
      ['plain', { type: 5 }, null],
      ['for one person', { type: 5, data: { flags: 64 } }, null],
      ['with text', { type: 5, data: { content: 'x' } }, /data\.content a deferral carries nothing/],
      ['with IsComponentsV2', { type: 5, data: { flags: V2 } }, /the flag Ephemeral alone/],
    ],
  ],
  [
    'callback.deferredUpdate',
    [
      ['plain', { type: 6 }, null],
      ['with text', { type: 6, data: { content: 'x' } }, /carries nothing/],
    ],
  ],
  ['callback.update', [['a text', { type: 7, data: say({ content: 'x' }) }, null, before({ content: 'y' })]]],
  [
    'callback.suggestions',
    [
      ['25 choices', { type: 8, data: { choices: many(25, (one) => choice(`${one}`)) } }, null],
      ['26 choices', { type: 8, data: { choices: many(26, (one) => choice(`${one}`)) } }, /data\.choices/],
      [
        'a value of 101',
        { type: 8, data: { choices: [{ name: 'x', value: 'x'.repeat(101) }] } },
        /holds 101 characters/,
      ],
      ['a number for a text', { type: 8, data: { choices: [choice(1)] } }, /data\.choices/],
      ['a number for a number', { type: 8, data: { choices: [choice(1)] } }, null, { focusedType: 4 }],
    ],
  ],
  ['callback.modal', MODAL],
  ['commands.put', COMMANDS],
  [
    'thread.create',
    [
      ['a name', { name: 'x', auto_archive_duration: 1440 }, null],
      ['a name of 101', { name: 'x'.repeat(101) }, /name/],
      ['a strange duration', { name: 'x', auto_archive_duration: 7 }, /auto_archive/],
    ],
  ],
  [
    'dm',
    [
      ['a person', { recipient_id: '1' }, null],
      ['a name', { recipient_id: 'ann' }, /recipient_id/],
    ],
  ],
];

for (const [kind, cases] of TABLES)
  describe(kind, () => {
    for (const [name, body, says, context] of cases)
      test(`${says ? 'refuses' : 'accepts'} ${name}`, () => {
        const found = checkBody(kind, body, context).map(({ path, message }) => `${path.join('.')} ${message}`);
        if (says) expect(found.join('\n')).toMatch(says);
        else expect(found).toEqual([]);
      });
  });

test('a body that is missing is said to be', () => {
  expect(checkBody('message.create', undefined)).toMatchObject([{ message: 'a body is missing' }]);
});

test('what only this project forbids is marked, so that Discord is not made to refuse it', () => {
  expect(checkBody('message.create', { content: 'https://example.org' }).map(({ isPolicy }) => isPolicy)).toEqual([
    true,
    true,
  ]);
  expect(checkBody('message.create', say({})).map(({ isPolicy }) => isPolicy)).toEqual([undefined]);
});

test('problems nest as Discord nests them', () => {
  const problems = checkBody('message.create', say({ embeds: [{ title: 'x'.repeat(257) }] }));
  expect(nestErrors(problems)).toEqual({
    embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: expect.any(String) }] } } },
  });
});
