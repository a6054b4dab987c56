import type { WebClient } from '@slack/web-api';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import type { InFlight } from '../../in-flight.ts';
import type { Log } from '../../project/create-log.ts';
import type { SlackSettings } from './slack-settings.ts';

/** Everything that the listeners share. */
export interface SlackBot {
  readonly responder: Responder;
  /** The corpus of the moment. */
  readonly corpus: Pick<Corpus, 'policies'>;
  readonly settings: SlackSettings;
  readonly log: Log;
  readonly inFlight: InFlight;
  /** Runs what is posted in the same channel one after the other. */
  readonly inOrder: <Result>(key: string, job: () => Promise<Result>) => Promise<Result>;
  /** Whether the reasons that people give with their votes are kept. */
  readonly keepsText: boolean;
  /** ISO date of the index; null when it is not known. */
  readonly indexDate: string | null;
  /** True once the bot is stopping: no new work is started. */
  readonly isStopping: () => boolean;
}

/** Where a person wrote or clicked, in Slack's ids. */
export interface SlackPlace {
  readonly team: string;
  readonly user: string;
  /** Null in the home tab, and for global shortcuts. */
  readonly channel: string | null;
  /** `ts` of the message that started the thread; null outside of threads. */
  readonly thread: string | null;
  /** Whether the thread has replies: Slack does not show ephemeral messages in a thread without any. */
  readonly threadIsActive: boolean;
  readonly client: WebClient;
  /** Accepts five messages within half an hour, even for a channel that the bot is not in; null when there is none. */
  readonly responseUrl: string | null;
  /** `ts` of the message that asks; absent for buttons, commands and forms. */
  readonly askedTs?: string;
  /** Called before a message is posted for everybody; a second call returns at once. */
  readonly beforePost?: () => Promise<void>;
}

/** True for a direct message with the bot, whose id starts with D, and for no channel at all. */
export const isDirect = (channel: string | null): boolean => channel === null || channel.startsWith('D');

/**
 * The fields that all messages from a place have in common.
 * @param isPrivate true for a question whose answer only the person sees: in a channel it belongs to a conversation of
 * that person alone, even in a thread, so that nobody else's follow-up builds on it
 */
export function messageOrigin(
  { team, user, channel, thread }: SlackPlace,
  isPrivate = false,
): Pick<
  ChatMessage,
  'workspace' | 'person' | 'channel' | 'conversation' | 'isDirect' | 'fromBot' | 'isEdit' | 'mentionsOthers'
> {
  const direct = isDirect(channel);
  const where = direct ? `im ${user}` : `channel ${channel}`;
  const sharedThread = isPrivate && !direct ? null : thread;
  const conversation = sharedThread ?? (direct ? 'top' : `commands of ${user}`);
  return {
    workspace: `slack ${team}`,
    person: `slack ${team} ${user}`,
    channel: `slack ${team} ${where}`,
    conversation: `slack ${team} ${where} ${conversation}`,
    isDirect: direct,
    fromBot: false,
    isEdit: false,
    mentionsOthers: false,
  };
}
