import type { ChatPart } from '../../../src/chat/reply/chat-reply.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import { readableText } from '../../fakes/discord/reading/readable-text.ts';
import type { PostedMessage } from '../../fakes/discord/types/fake-discord.ts';

/** Text that does not fit into a message twice. */
const FILLING = 'We keep it for as long as the law wants it. '.repeat(60);

/** A responder whose replies have `count` parts, each of which fills a message. */
export const lengthen = (responder: Responder, count: number): Responder => ({
  ...responder,
  respond: async (message) => {
    const reply = await responder.respond(message);
    const part = (_: unknown, i: number): ChatPart => ({
      kind: 'text',
      role: 'plain',
      text: `Message ${i + 1}: ${FILLING}`,
    });
    return reply && { ...reply, parts: Array.from({ length: count }, part) };
  },
});

/** The number of a message of a lengthened reply. */
export const numberOf = (message: PostedMessage): number => Number(/Message (\d+):/.exec(readableText(message))?.[1]);
