import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commandBodies } from '../../../../adapters/discord/commands/command-bodies.ts';
import { DISCORD_LIMITS } from '../../../../adapters/discord/render/discord-limits.ts';
import { commandTable } from '../../../../src/chat/commands/command-table.ts';
import { checkBody } from '../../../fakes/discord/checks/check-body.ts';
import { sizeOfCommand } from '../../../fakes/discord/checks/rules/command-rules.ts';

const TYPES = {
  text: ApplicationCommandOptionType.String,
  list: ApplicationCommandOptionType.String,
  choice: ApplicationCommandOptionType.String,
  flag: ApplicationCommandOptionType.Boolean,
};
const slash = commandBodies().filter(({ type }) => type === ApplicationCommandType.ChatInput);

describe('the registered commands', () => {
  test('are what Discord takes, for everybody and in one server', () => {
    expect(checkBody('commands.put', commandBodies())).toEqual([]);
    expect(checkBody('commands.put', commandBodies('guild'), { isGuild: true })).toEqual([]);
  });

  test('are within its counts and sizes', () => {
    expect(slash.length).toBeLessThanOrEqual(DISCORD_LIMITS.slashCommands);
    for (const body of commandBodies()) {
      expect(sizeOfCommand(body as never)).toBeLessThanOrEqual(DISCORD_LIMITS.commandSize);
      const { options = [] } = body as { options?: readonly unknown[] };
      expect(options.length).toBeLessThanOrEqual(DISCORD_LIMITS.commandOptions);
    }
  });

  test('equal the command table', () => {
    expect(slash.map(({ name }) => name)).toEqual(commandTable.map(({ names }) => names.en));
    for (const [i, { names, help, options }] of commandTable.entries()) {
      const required = [...options].sort((a, b) => Number(b.required) - Number(a.required));
      expect(slash[i]).toMatchObject({
        name: names.en,
        description: help.en,
        name_localizations: { 'zh-CN': names.zh, 'zh-TW': names.zh, 'en-US': names.en },
        description_localizations: { 'zh-CN': help.zh, 'zh-TW': help.zh, 'en-US': help.en },
        options: required.map((option) => ({
          name: option.names.en,
          description: option.help.en,
          type: TYPES[option.type],
          required: option.required,
          name_localizations: { 'zh-CN': option.names.zh },
          description_localizations: { 'zh-CN': option.help.zh },
          ...(option.choices.length > 0
            ? {
                choices: option.choices.map(({ value, names: { en, zh } }) => ({
                  value,
                  name: en,
                  name_localizations: { 'zh-CN': zh },
                })),
              }
            : {}),
        })),
      });
    }
  });

  test('complete what the table has lists for', () => {
    const completed = slash.flatMap((body) =>
      ((body as { options?: readonly { name: string; autocomplete?: boolean }[] }).options ?? []).flatMap((option) =>
        option.autocomplete ? [`${body.name} ${option.name}`] : [],
      ),
    );
    expect(completed).toEqual([
      'ask provider',
      'contact provider',
      'contact jurisdiction',
      'compare topic',
      'compare providers',
      'policies provider',
      'settings provider',
      'settings country',
      'subscribe provider',
      'unsubscribe provider',
      'help command',
    ]);
  });

  test('can be used everywhere, also by who has installed them alone', () => {
    const inServers = commandTable.flatMap(({ name, isForWorkspace = false }) => (isForWorkspace ? [name] : []));
    for (const body of commandBodies().filter(({ name }) => !inServers.includes(name as never)))
      expect(body).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  });

  test('are for those who manage the server where they belong to its channels', () => {
    const body = commandBodies().find(({ name }) => name === 'settings');
    expect(body).toMatchObject({ contexts: [0], integration_types: [0], default_member_permissions: '32' });
  });

  test('have the message command beside them', () => {
    expect(commandBodies().at(-1)).toMatchObject({
      type: ApplicationCommandType.Message,
      name: 'Ask about this',
      name_localizations: { 'zh-CN': '就此提问' },
    });
  });
});
