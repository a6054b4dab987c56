import { type Case, checkCases } from './check-cases.ts';
import { many } from './sample-bodies.ts';

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

checkCases('commands.put', COMMANDS);
