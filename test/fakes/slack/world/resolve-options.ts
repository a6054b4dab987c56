import type { FakeSlackOptions } from '../fake-slack.ts';

/** The options with all defaults filled in. */
export type Settings = Required<FakeSlackOptions>;

/** Fills in the defaults: an app with agent view, mentions, direct messages, one command and both kinds of shortcut. */
export function resolveOptions(options: FakeSlackOptions): Settings {
  return {
    clock: Date.now,
    scopes: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'assistant:write'],
    events: ['app_mention', 'message.im', 'app_home_opened', 'app_uninstalled', 'tokens_revoked'],
    commands: ['/ask'],
    agentView: true,
    tokenRotation: false,
    installedTokenSeconds: 12 * 60 * 60,
    redirectUrls: [],
    firstEvent: 'app_mention',
    ackMs: 3000,
    retryAfterMs: [0],
    echo: true,
    allowedLinks: () => false,
    allowedPings: [],
    ...options,
    shortcuts: {
      message: options.shortcuts?.message ?? ['ask_about_message'],
      global: options.shortcuts?.global ?? ['ask_global'],
    },
  };
}
