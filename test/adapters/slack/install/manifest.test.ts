import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ManifestOptions, manifestFor } from '../../../../adapters/slack/install/manifest.ts';
import { scopesFor } from '../../../../adapters/slack/install/scopes.ts';
import { commandTable } from '../../../../src/chat/commands/command-table.ts';
import { runCommand } from '../../../support/run-command.ts';

const OPTIONS: ManifestOptions = {
  transport: 'socket',
  publicUrl: null,
  prefix: '',
  followsThreads: false,
  hasAgentPane: true,
  isDistributed: false,
};
const of = (more: Partial<ManifestOptions> = {}) => manifestFor({ ...OPTIONS, ...more });

describe('manifestFor', () => {
  test('has every command of the table under the prefix', () => {
    expect(of({ prefix: 'policy-' }).features.slash_commands.map(({ command }) => command)).toEqual(
      commandTable.map(({ name }) => `/policy-${name}`),
    );
  });

  test('sends nothing anywhere in Socket Mode, and everything to the address over HTTP', () => {
    expect(JSON.stringify(of())).not.toContain('http');
    const text = JSON.stringify(of({ transport: 'http', publicUrl: 'https://bot.example.com', isDistributed: true }));
    expect(text.match(/https:[^"]+/g)).toEqual([
      ...commandTable.map(() => 'https://bot.example.com/slack/events'),
      'https://bot.example.com/slack/oauth_redirect',
      'https://bot.example.com/slack/events',
      'https://bot.example.com/slack/events',
    ]);
  });

  test.each([
    ['threads are followed', { followsThreads: true }, 'channels:history', 'message.channels'],
    ['threads are followed in private channels', { followsThreads: true }, 'groups:history', 'message.groups'],
  ])('asks for more only where %s', (_, more, scope, event) => {
    expect(JSON.stringify(of())).not.toContain(scope);
    expect(of(more).oauth_config.scopes.bot).toContain(scope);
    expect(of(more).settings.event_subscriptions.bot_events).toContain(event);
  });

  test('asks for no scope whose reason is not told, and for none twice', () => {
    for (const followsThreads of [false, true]) {
      const scopes = of({ followsThreads }).oauth_config.scopes.bot;
      expect(scopes).toEqual(scopesFor({ followsThreads, hasAgentPane: true }).map(({ name }) => name));
      expect(new Set(scopes).size).toBe(scopes.length);
    }
  });

  test('leaves the agent pane out where it is switched off, with its scope', () => {
    const text = JSON.stringify(of({ hasAgentPane: false }));
    expect(text).not.toContain('agent_view');
    expect(text).not.toContain('assistant:write');
  });

  test.each<[string, number, (manifest: ReturnType<typeof of>) => string[]]>([
    ['the name', 35, ({ display_information: { name } }) => [name]],
    ['the description', 140, ({ display_information: { description } }) => [description]],
    ['a command', 32, ({ features }) => features.slash_commands.map(({ command }) => command)],
    ['the help of a command', 2000, ({ features }) => features.slash_commands.map(({ description }) => description)],
    ['the name of a shortcut', 24, ({ features }) => features.shortcuts.map(({ name }) => name)],
    ['the help of a shortcut', 150, ({ features }) => features.shortcuts.map(({ description }) => description)],
  ])('keeps within the length of %s', (_, most, textsOf) => {
    for (const text of textsOf(of({ prefix: 'sixteen-letters-' }))) expect(text.length).toBeLessThanOrEqual(most);
  });
});

describe('clausewise slack manifest', () => {
  test('prints the same as YAML and as JSON', async () => {
    const env = { SLACK_COMMAND_PREFIX: 'cw-' };
    const yaml = await runCommand(['slack', 'manifest'], { env });
    const json = await runCommand(['slack', 'manifest', '--json'], { env });
    expect([yaml.code, json.code]).toEqual([0, 0]);
    expect(parse(yaml.stdout)).toEqual(JSON.parse(json.stdout));
    expect(JSON.parse(json.stdout)).toEqual(of({ prefix: 'cw-' }));
  });
});
