import type { WebClient } from '@slack/web-api';
import type { ChatMessage } from '../../src/chat/chat-message.ts';
import type { Responder } from '../../src/chat/respond.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import type { Log } from '../create-log.ts';
import type { InFlight } from '../in-flight.ts';
import type { SlackSettings } from './slack-settings.ts';

/** What all listeners work with. */
export interface SlackBot {
  readonly responder: Responder;
  readonly corpus: Pick<Corpus, 'policies'>;
  readonly settings: SlackSettings;
  readonly log: Log;
  readonly inFlight: InFlight;
  /** True where the operator keeps the reasons that people give with their votes. */
  readonly keepsText: boolean;
  /** ISO date of the index; null where it is not known. */
  readonly indexDate: string | null;
  /** True once the bot is being stopped: nothing new is begun. */
  readonly isStopping: () => boolean;
}

/** Where somebody does something, in Slack's ids. */
export interface SlackPlace {
  readonly team: string;
  readonly user: string;
  /** Null in the home tab, and for shortcuts that belong to no channel. */
  readonly channel: string | null;
  /** `ts` of the message that began the thread; null outside of threads. */
  readonly thread: string | null;
  /** False where nobody has answered in the thread yet: what one person alone is to see would not be shown there. */
  readonly threadIsActive: boolean;
  readonly client: WebClient;
  /** Takes messages without the bot being in the channel: five in half an hour. */
  readonly responseUrl: string | null;
}

/** In a direct message the bot and one person are alone: its id begins so. */
export const isDirect = (channel: string | null): boolean => channel === null || channel.startsWith('D');

/**
 * What all messages of a place have in common. In a channel, what a person asks in private is a conversation of their own,
 * also in a thread: nobody is to lean on it.
 */
export function placed(
  { team, user, channel, thread }: SlackPlace,
  isPrivate = false,
): Pick<
  ChatMessage,
  'workspace' | 'person' | 'channel' | 'conversation' | 'isDirect' | 'fromBot' | 'isEdit' | 'mentionsOthers'
> {
  const alone = isDirect(channel);
  const where = alone ? `im ${user}` : `channel ${channel}`;
  const shared = isPrivate && !alone ? null : thread;
  const talk = shared ?? (alone ? 'top' : `commands of ${user}`);
  return {
    workspace: `slack ${team}`,
    person: `slack ${team} ${user}`,
    channel: `slack ${team} ${where}`,
    conversation: `slack ${team} ${where} ${talk}`,
    isDirect: alone,
    fromBot: false,
    isEdit: false,
    mentionsOthers: false,
  };
}
