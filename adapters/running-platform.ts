import type { ChatReply } from '../src/chat/reply/chat-reply.ts';

/** A platform on which the bot is running. */
export interface RunningPlatform {
  readonly name: string;
  /** Resolves when the platform has given up for good, and only a new start helps. */
  readonly ended?: Promise<void>;
  /** How many connections to the platform are open; with HTTP, 1 while it is listened to. */
  readonly connections: () => number;
  /**
   * Posts something that nobody has asked for. Never rejects.
   * @param channel ids of the platform
   * @returns false where nothing can have arrived, so that it may be posted again
   */
  readonly post?: (
    channel: { readonly workspace: string | null; readonly id: string },
    reply: ChatReply,
  ) => Promise<boolean>;
  /** Accepts nothing new, waits for the answers in progress, and disconnects. May be called again. */
  readonly stop: () => Promise<void>;
}
