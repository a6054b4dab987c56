import type { SlackSettings } from '../bot/slack-settings.ts';

/** A permission that the app asks a workspace for. */
export interface Scope {
  readonly name: string;
  /** For the operator: "hear who mentions it". */
  readonly purpose: string;
}

/** The settings on which the scopes depend. */
export type ScopeSettings = Pick<SlackSettings, 'followsThreads' | 'hasAgentPane'>;

const BASE_SCOPES: readonly Scope[] = [
  { name: 'app_mentions:read', purpose: 'hear who mentions it' },
  { name: 'chat:write', purpose: 'post answers' },
  { name: 'commands', purpose: 'slash commands and shortcuts' },
  { name: 'im:history', purpose: 'read what people write to it directly' },
  { name: 'users:read', purpose: 'know who administers a workspace, for /settings' },
  { name: 'files:read', purpose: 'read text files that are sent to it' },
  { name: 'mpim:history', purpose: 'read who mentions it in a group direct message' },
];
const AGENT_PANE_SCOPES: readonly Scope[] = [{ name: 'assistant:write', purpose: 'suggest questions in its own pane' }];
const THREAD_SCOPES: readonly Scope[] = [
  { name: 'channels:history', purpose: 'follow-ups without a mention, in public channels' },
  { name: 'groups:history', purpose: 'follow-ups without a mention, in private channels' },
];

/** The smallest set of scopes with which everything that is switched on works. */
export const requiredScopes = ({ followsThreads, hasAgentPane }: ScopeSettings): readonly Scope[] => [
  ...BASE_SCOPES,
  ...(hasAgentPane ? AGENT_PANE_SCOPES : []),
  ...(followsThreads ? THREAD_SCOPES : []),
];

/** One line for the operator per required scope that is not granted; none when Slack has not said which are granted. */
export const missingScopes = (granted: readonly string[], settings: ScopeSettings): readonly string[] =>
  granted.length === 0
    ? []
    : requiredScopes(settings)
        .filter(({ name }) => !granted.includes(name))
        .map(
          ({ name, purpose }) =>
            `Slack has not granted the scope ${name} (${purpose}). Add it under "OAuth & Permissions" and install the app again.`,
        );
