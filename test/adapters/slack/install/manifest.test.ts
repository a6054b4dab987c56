import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { requiredScopes } from '../../../../adapters/slack/connect/scopes.ts';
import { createManifest, type ManifestOptions } from '../../../../adapters/slack/install/create-manifest.ts';
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
const manifest = (more: Partial<ManifestOptions> = {}) => createManifest({ ...OPTIONS, ...more });

describe('createManifest', () => {
  test('contains every command, with the prefix', () => {
    expect(manifest({ prefix: 'policy-' }).features.slash_commands.map(({ command }) => command)).toEqual(
      commandTable.map(({ name }) => `/policy-${name}`),
    );
  });

  test('has no address for Socket Mode, and the public address everywhere for HTTP', () => {
    expect(JSON.stringify(manifest())).not.toContain('http');
    const text = JSON.stringify(
      manifest({ transport: 'http', publicUrl: 'https://bot.example.com', isDistributed: true }),
    );
    expect(text.match(/https:[^"]+/g)).toEqual([
      ...commandTable.map(() => 'https://bot.example.com/slack/events'),
      'https://bot.example.com/slack/oauth_redirect',
      'https://bot.example.com/slack/events',
      'https://bot.example.com/slack/events',
    ]);
  });

  test.each(['https://bot.example.com/', 'https://bot.example.com//'])(
    'takes a public address with a slash at its end (%s)',
    (publicUrl) => {
      const text = JSON.stringify(manifest({ transport: 'http', publicUrl, isDistributed: true }));
      expect(text).not.toMatch(/com\/\/+slack/);
      expect(text).toContain('https://bot.example.com/slack/events');
    },
  );

  test('hears group direct messages', () => {
    expect(manifest().settings.event_subscriptions.bot_events).toContain('message.mpim');
    expect(manifest().oauth_config.scopes.bot).toContain('mpim:history');
  });

  test.each([
    ['threads are followed', { followsThreads: true }, 'channels:history', 'message.channels'],
    ['threads are followed in private channels', { followsThreads: true }, 'groups:history', 'message.groups'],
  ])('asks for more scopes only when %s', (_, more, scope, event) => {
    expect(JSON.stringify(manifest())).not.toContain(scope);
    expect(manifest(more).oauth_config.scopes.bot).toContain(scope);
    expect(manifest(more).settings.event_subscriptions.bot_events).toContain(event);
  });

  test('asks only for scopes with a stated purpose, and for each once', () => {
    for (const followsThreads of [false, true]) {
      const scopes = manifest({ followsThreads }).oauth_config.scopes.bot;
      expect(scopes).toEqual(requiredScopes({ followsThreads, hasAgentPane: true }).map(({ name }) => name));
      expect(new Set(scopes).size).toBe(scopes.length);
    }
  });

  test('has neither the agent pane nor its scope when that is switched off', () => {
    const text = JSON.stringify(manifest({ hasAgentPane: false }));
    expect(text).not.toContain('agent_view');
    expect(text).not.toContain('assistant:write');
  });

  test.each<[string, number, (created: ReturnType<typeof createManifest>) => string[]]>([
    ['the name', 35, ({ display_information: { name } }) => [name]],
    ['the description', 140, ({ display_information: { description } }) => [description]],
    ['a command', 32, ({ features }) => features.slash_commands.map(({ command }) => command)],
    ['the help of a command', 2000, ({ features }) => features.slash_commands.map(({ description }) => description)],
    ['the name of a shortcut', 24, ({ features }) => features.shortcuts.map(({ name }) => name)],
    ['the help of a shortcut', 150, ({ features }) => features.shortcuts.map(({ description }) => description)],
  ])('does not exceed the allowed length of %s', (_, most, textsOf) => {
    for (const text of textsOf(manifest({ prefix: 'sixteen-letters-' }))) expect(text.length).toBeLessThanOrEqual(most);
  });
});

describe('clausewise slack manifest', () => {
  test('prints the same as YAML and as JSON', async () => {
    const env = { SLACK_COMMAND_PREFIX: 'cw-' };
    const yaml = await runCommand(['slack', 'manifest'], { env });
    const json = await runCommand(['slack', 'manifest', '--json'], { env });
    expect([yaml.code, json.code]).toEqual([0, 0]);
    expect(parse(yaml.stdout)).toEqual(JSON.parse(json.stdout));
    expect(JSON.parse(json.stdout)).toEqual(manifest({ prefix: 'cw-' }));
  });

  test('is for HTTP where the bot would listen for HTTP: a signing secret with a port', async () => {
    const env = {
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: 'a signing secret',
      SLACK_PORT: '3000',
      SLACK_PUBLIC_URL: 'https://bot.example.com/',
    };
    const { stdout } = await runCommand(['slack', 'manifest', '--json'], { env });
    const { settings } = JSON.parse(stdout);
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.event_subscriptions.request_url).toBe('https://bot.example.com/slack/events');
  });
});
