import { Buffer } from 'node:buffer';
import { type AttachmentPayload, ComponentType } from 'discord.js';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { type DiscordMessage, toMessage } from '../render/discord-message.ts';
import { noticeWords } from '../render/notice-words.ts';
import type { RenderedReply } from '../render/render-notice.ts';

/** A message that may have a file. */
export type MessageWithFile = DiscordMessage & { readonly files?: AttachmentPayload[] };

/** Messages if the bot is not a member: the answer and five follow-ups (code 40094 beyond; docs "User-Installed Apps"). */
const MAX_GUEST_MESSAGES = 6;
const FILE_NAME = 'reply.txt';

/**
 * Limits a reply to the number of messages that may be sent.
 * @param isGuest whether the bot is used where it is not a member
 * @returns the messages; if there are too many, the last one is a file with the whole reply
 */
export function fitFollowUps({ reply, messages }: RenderedReply, isGuest: boolean): readonly MessageWithFile[] {
  if (!isGuest || messages.length <= MAX_GUEST_MESSAGES) return messages;
  const fileMessage = toMessage(
    [
      { type: ComponentType.TextDisplay, content: noticeWords[reply.language].restInFile },
      { type: ComponentType.File, file: { url: `attachment://${FILE_NAME}` } },
    ],
    null,
  );
  const files = [{ attachment: Buffer.from(plainText(reply)), name: FILE_NAME }];
  return [...messages.slice(0, MAX_GUEST_MESSAGES - 1), { ...fileMessage, files }];
}
