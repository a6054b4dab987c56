import { commandTable } from '../../../src/chat/commands/command-table.ts';
import { EVENTS_PATH, REDIRECT_PATH, type SlackSettings } from '../bot/slack-settings.ts';
import { requiredScopes } from '../connect/scopes.ts';
import { CALLBACK_IDS } from '../render/action-ids.ts';
import { slackCommandName } from '../render/command-names.ts';

/** The settings on which a manifest depends. */
export interface ManifestOptions
  extends Pick<SlackSettings, 'prefix' | 'followsThreads' | 'hasAgentPane' | 'publicUrl'> {
  readonly transport: SlackSettings['transport']['kind'];
  /** True for an app that other workspaces install. */
  readonly isDistributed: boolean;
}

/** For the operator to replace, when the public address is not set. */
const URL_PLACEHOLDER = 'https://YOUR-ADDRESS';

/** The public address without a slash at its end, or the placeholder. */
const baseOf = ({ publicUrl }: Pick<ManifestOptions, 'publicUrl'>): string =>
  publicUrl?.replace(/\/+$/, '') ?? URL_PLACEHOLDER;

/** Makes the manifest from which Slack creates the app: https://docs.slack.dev/reference/app-manifest */
export function createManifest(options: ManifestOptions) {
  const { transport, followsThreads, hasAgentPane, isDistributed } = options;
  const base = baseOf(options);
  const http = transport === 'http' ? { request_url: `${base}${EVENTS_PATH}` } : {};
  const events = ['app_mention', 'message.im', 'message.mpim', 'app_home_opened', 'app_uninstalled', 'tokens_revoked'];
  const threadEvents = followsThreads ? ['message.channels', 'message.groups'] : [];
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Clausewise',
      description: 'Says what a privacy policy says, word for word, and where.',
      background_color: '#1f3a4d',
    },
    features: {
      bot_user: { display_name: 'Clausewise', always_online: true },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      ...(hasAgentPane && { agent_view: AGENT_VIEW }),
      slash_commands: slashCommands(options),
      shortcuts: SHORTCUTS,
    },
    oauth_config: {
      ...(isDistributed && { redirect_urls: [`${base}${REDIRECT_PATH}`] }),
      scopes: { bot: requiredScopes({ followsThreads, hasAgentPane }).map(({ name }) => name) },
    },
    settings: {
      event_subscriptions: { ...http, bot_events: [...events, ...threadEvents] },
      interactivity: { is_enabled: true, ...http },
      org_deploy_enabled: false,
      socket_mode_enabled: transport === 'socket',
      token_rotation_enabled: false,
    },
  };
}

const SHORTCUTS = [
  {
    type: 'message',
    name: 'Ask about this message',
    callback_id: CALLBACK_IDS.askAboutMessage,
    description: 'Ask the policies what this message asks',
  },
  {
    type: 'global',
    name: 'Ask the policies',
    callback_id: CALLBACK_IDS.askGlobal,
    description: 'Open the form for a question',
  },
] as const;

/** Only a first prompt: the running bot suggests questions about the policies that it has. */
const AGENT_VIEW = {
  agent_description: 'Answers what a privacy policy says with the clause itself.',
  suggested_prompts: [{ title: 'What can you answer?', message: 'What can you answer?' }],
};

/** Square brackets are Slack's convention for what may follow a command. */
const slashCommands = ({ prefix, transport, publicUrl }: ManifestOptions) =>
  commandTable.map((command) => {
    const hint = command.options.map(({ name }) => `[${name}]`).join(' ');
    return {
      command: slackCommandName(prefix, command),
      ...(transport === 'http' && { url: `${baseOf({ publicUrl })}${EVENTS_PATH}` }),
      description: command.help.en,
      ...(hint && { usage_hint: hint }),
      should_escape: false,
    };
  });
