import { Buffer } from 'node:buffer';
import { type AttachmentPayload, type BaseInteraction, ComponentType } from 'discord.js';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { isGuest } from '../listen/is-guest.ts';
import { type DiscordMessage, messageOf } from '../render/discord-message.ts';
import { runningWords } from '../render/running-words.ts';
import type { Drawn } from './draw.ts';

/** A message, with a file where it has one. */
export type Sent = DiscordMessage & { readonly files?: AttachmentPayload[] };

/** Messages where the bot takes no part: the answer and five follow-ups (code 40094 beyond; docs "User-Installed Apps"). */
const AS_GUEST = 6;
const FILE = 'reply.txt';

/** The messages of a reply that may be sent; where there are too many, a file with the whole reply stands for the last ones. */
export function fitFollowUps(interaction: BaseInteraction, { reply, messages }: Drawn): readonly Sent[] {
  if (!isGuest(interaction) || messages.length <= AS_GUEST) return messages;
  const inFile = messageOf(
    [
      { type: ComponentType.TextDisplay, content: runningWords[reply.language].restInFile },
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ],
    null,
  );
  const files = [{ attachment: Buffer.from(plainText(reply)), name: FILE }];
  return [...messages.slice(0, AS_GUEST - 1), { ...inFile, files }];
}
