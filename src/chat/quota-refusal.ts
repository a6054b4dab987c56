import type { Language } from '../text/language.ts';
import type { ChatLimits } from './limits.ts';
import type { ChatState } from './memory/state.ts';
import { chatWording } from './reply/chat-wording.ts';

/** Hashes of the person who asks and of the channel; `channel` is null in a direct conversation. */
export interface Asker {
  readonly person: string;
  readonly channel: string | null;
}

/** Counts a question against the quotas; gives what to say where one is used up, else null. */
export async function quotaRefusal(
  state: Pick<ChatState, 'count'>,
  { person, channel }: Asker,
  { perPerson, perChannel }: ChatLimits,
  language: Language,
): Promise<string | null> {
  const words = chatWording[language];
  if (perPerson && (await state.count(`questions:${person}`, perPerson.windowMs)) > perPerson.uses)
    return words.quotaPerson(perPerson.uses, Math.ceil(perPerson.windowMs / 1000));
  if (perChannel && channel && (await state.count(`channel:${channel}`, perChannel.windowMs)) > perChannel.uses)
    return words.quotaChannel(perChannel.uses, Math.ceil(perChannel.windowMs / 1000));
  return null;
}
