import type { Client, Message, TextBasedChannel } from 'discord.js';
import type { OwedMessage } from '../../../src/chat/memory/message-claims.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { renderNotice } from '../render/render-notice.ts';
import { messageId, type Place, type RecoverContext, toReference } from './places.ts';

/** A message that an ended process has left unanswered. */
export interface LeftMessage extends Pick<OwedMessage, 'at' | 'mayBeDelivered'> {
  readonly place: Extract<Place, { readonly kind: 'message' }>;
  readonly answer: (message: Message) => Promise<void>;
}

/** Messages after a question among which its answer is looked for. */
const MAX_LATER_MESSAGES = 100;

/** Answers a message that was left, unless its answer has arrived; tells the person to ask again if it cannot be read. Never rejects. */
export async function settleMessage(
  { responder, log }: RecoverContext,
  client: Client<true>,
  left: LeftMessage,
): Promise<void> {
  const { place, mayBeDelivered, answer } = left;
  try {
    const channel = await client.channels.fetch(place.channel);
    if (!channel?.isTextBased()) return;
    const ids = { id: messageId(place.message), workspace: place.workspace };
    const question = await readAgain(channel, place.message);
    if (question && mayBeDelivered && (await isAnswered(channel, question)))
      return await responder.deliver(ids, async () => {});
    if (!question) return await responder.tell(ids, () => tellToAskAgain(channel, place));
    const person = `discord ${question.author.id}`;
    if (mayBeDelivered) await responder.note({ ...ids, person, reference: toReference(place) });
    await answer(question);
  } catch (error) {
    log.warn(`Cannot answer a message in Discord that was left over: ${describeError(error)}.`);
  }
}

const readAgain = (channel: TextBasedChannel, id: string): Promise<Message | null> =>
  channel.messages.fetch(id).catch(() => null); // deleted, or the bot may not read the history

/** Whether the bot has replied to a message, or written in the thread that it started from it. */
async function isAnswered(channel: TextBasedChannel, question: Message): Promise<boolean> {
  const isOwn = ({ author }: Message): boolean => author.id === question.client.user.id;
  if (question.hasThread) {
    const thread = await question.client.channels.fetch(question.id);
    const inThread = thread?.isTextBased() ? await thread.messages.fetch({ limit: MAX_LATER_MESSAGES }) : null;
    if (inThread?.some(isOwn)) return true;
  }
  const later = await channel.messages.fetch({ after: question.id, limit: MAX_LATER_MESSAGES });
  return later.some((message) => isOwn(message) && message.reference?.messageId === question.id);
}

async function tellToAskAgain(channel: TextBasedChannel, { message, language }: LeftMessage['place']): Promise<void> {
  const [notice] = renderNotice('restarted', language).messages;
  if (!notice || !channel.isSendable()) return;
  await channel.send({ ...notice, reply: { messageReference: message, failIfNotExists: false } });
}
