import type { SlackSettings } from '../slack-settings.ts';

/** A right that the app asks for, and why. */
export interface Scope {
  readonly name: string;
  readonly why: string;
}

/** What decides on the rights. */
export type ScopeSettings = Pick<SlackSettings, 'followsThreads' | 'hasAgentPane'>;

const ALWAYS: readonly Scope[] = [
  { name: 'app_mentions:read', why: 'hear who mentions it' },
  { name: 'chat:write', why: 'post answers' },
  { name: 'commands', why: 'slash commands and shortcuts' },
  { name: 'im:history', why: 'read what people write to it directly' },
];
const AGENT: readonly Scope[] = [{ name: 'assistant:write', why: 'suggest questions in its own pane' }];
const FOLLOWING: readonly Scope[] = [
  { name: 'channels:history', why: 'follow-ups without a mention, in public channels' },
  { name: 'groups:history', why: 'follow-ups without a mention, in private channels' },
];

/** The bot's rights: the least that what is switched on needs. */
export const scopesFor = ({ followsThreads, hasAgentPane }: ScopeSettings): readonly Scope[] => [
  ...ALWAYS,
  ...(hasAgentPane ? AGENT : []),
  ...(followsThreads ? FOLLOWING : []),
];

/** One line for the operator on each of the bot's rights that is not among the granted ones; none where Slack has not said. */
export const missingScopes = (granted: readonly string[], settings: ScopeSettings): readonly string[] =>
  granted.length === 0
    ? []
    : scopesFor(settings)
        .filter(({ name }) => !granted.includes(name))
        .map(
          ({ name, why }) =>
            `Slack has not granted the scope ${name} (${why}). Add it under "OAuth & Permissions" and install the app again.`,
        );
