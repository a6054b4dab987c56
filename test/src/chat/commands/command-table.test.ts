import { describe, expect, test } from 'vitest';
import { commandNamed, commandTable } from '../../../../src/chat/commands/command-table.ts';
import { parseCall } from '../../../../src/chat/commands/parse-call.ts';

describe.each(commandTable.map((command) => [command.name, command] as const))('/%s', (_, command) => {
  const texts = [command.help, ...command.options.map(({ help }) => help)];

  test('can be registered: names and descriptions that every platform takes', () => {
    for (const { en, zh } of [command.names, ...command.options.map(({ names }) => names)]) {
      expect(en).toMatch(/^[a-z-]{1,32}$/);
      expect(zh).toMatch(/^\p{Script=Han}{1,32}$/u);
    }
    for (const { en, zh } of texts)
      for (const text of [en, zh]) expect([text.length > 0, text.length <= 100]).toEqual([true, true]);
    expect(command.options.map(({ required }) => required)).toEqual(
      command.options.map(({ required }) => required).toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  test('is documented in both languages', () => {
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('has examples in both languages that call it', () => {
    for (const example of [...command.examples.en, ...command.examples.zh]) {
      const parsed = parseCall(example);
      expect(parsed.kind === 'call' && parsed.call.command.name, example).toBe(command.name);
    }
  });
});

test('command names are unique in both languages', () => {
  const names = commandTable.flatMap(({ names: { en, zh } }) => [en, zh]);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['HELP', 'help'],
  ['帮助', 'help'],
  ['halp', null],
])('commandNamed %s', (typed, name) => expect(commandNamed(typed)?.name ?? null).toBe(name));
