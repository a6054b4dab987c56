import { describe, expect, test } from 'vitest';
import { commandBodies } from '../../../../adapters/discord/commands/command-bodies.ts';
import { compareCommands } from '../../../../adapters/discord/commands/compare-commands.ts';

type Json = Record<string, unknown>;

/** Commands as Discord gives them back: with ids and defaults of its own, and without what says nothing. */
const registered = (): Json[] =>
  (structuredClone(commandBodies()) as unknown as Json[]).map((body, i) => ({
    ...body,
    id: `12345678901234567${i}`,
    application_id: '123456789012345678',
    version: '1',
    default_member_permissions: body['default_member_permissions'] ?? null,
    dm_permission: true,
    nsfw: false,
    contexts: (body['contexts'] as number[]).toReversed(),
    options: (body['options'] as Json[] | undefined)?.map(({ required, ...option }) =>
      required ? { ...option, required } : option,
    ),
    ...(body['type'] === 3 ? { description: '', description_localizations: null } : {}),
  }));

/** Compares after a change to what is registered. */
const after = (change: (commands: Json[]) => Json[]) => compareCommands(change(registered()), commandBodies()).changes;
const without = (name: string) => (commands: Json[]) => commands.filter((command) => command['name'] !== name);
const changed = (name: string, change: (command: Json) => Json) => (commands: Json[]) =>
  commands.map((command) => (command['name'] === name ? change(command) : command));
const inOption = (name: string, more: Json) => (command: Json) => ({
  ...command,
  options: (command['options'] as Json[]).map((option) => (option['name'] === name ? { ...option, ...more } : option)),
});

describe('compareCommands', () => {
  test('finds nothing to change where Discord has only added its own', () => {
    expect(compareCommands(registered(), commandBodies())).toEqual({ isSame: true, changes: [] });
    expect(compareCommands(registered(), commandBodies('guild'))).toEqual({ isSame: true, changes: [] });
  });

  test.each<[string, (commands: Json[]) => Json[], string[]]>([
    ['a missing command', without('about'), ['adds /about']],
    ['a missing message command', without('Ask about this'), ['adds “Ask about this”']],
    ['a command that is no more', (all) => [...all, { name: 'old', type: 1 }], ['removes /old']],
    [
      'a description',
      changed('about', (command) => ({ ...command, description: 'Old words.' })),
      ['changes /about: description: "Old words." -> "What this is, how exact it is, version and index."'],
    ],
    [
      'a translation',
      changed('about', (command) => ({
        ...command,
        name_localizations: { 'zh-CN': '旧', 'zh-TW': '关于', 'en-US': 'about' },
      })),
      ['changes /about: name_localizations zh-CN: "旧" -> "关于"'],
    ],
    [
      'a missing option',
      changed('help', (command) => ({ ...command, options: [] })),
      ['changes /help: options command: nothing -> there'],
    ],
    [
      'an option that completes no more',
      changed('contact', inOption('provider', { autocomplete: false })),
      ['changes /contact: options provider autocomplete: nothing -> true'],
    ],
    [
      'a choice that is no more',
      changed('contact', inOption('kind', { choices: [{ name: 'fax', value: 'fax' }] })),
      [
        'fax: there -> nothing',
        ...[
          'email',
          'phone',
          'address',
          'url',
          'dpo',
          'request',
          'representative',
          'complaint',
          'regulator',
          'support',
        ].map((kind) => `${kind}: nothing -> there`),
      ].map((one) => `changes /contact: options kind choices ${one}`),
    ],
    [
      'options in another order',
      changed('contact', (command) => ({ ...command, options: (command['options'] as Json[]).toReversed() })),
      ['changes /contact: options: other order'],
    ],
    [
      'where it can be used',
      changed('about', (command) => ({ ...command, contexts: [0] })),
      ['changes /about: contexts: [0] -> [0,1,2]'],
    ],
  ])('tells %s', (_, change, changes) => {
    const found = after(change);
    expect(found.toSorted()).toEqual(changes.toSorted());
  });

  test('adds all where none is registered', () => {
    expect(compareCommands([], commandBodies()).changes).toHaveLength(commandBodies().length);
  });
});
