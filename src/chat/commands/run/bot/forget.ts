import { textPart } from '../../../reply/chat-reply.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import { aboutWording } from './about-wording.ts';

/** `/forget`: deletes what belongs to the person and says what that was. */
export async function runForget({ language, forget }: CommandContext): Promise<Outcome> {
  const words = aboutWording[language];
  const { conversations, feedback, quotas, outstanding } = await forget();
  if (outstanding) return { parts: [textPart(outstanding === 'noted' ? words.forgottenSoon : words.notForgotten)] };
  const nothing = conversations + feedback + quotas === 0;
  return { parts: [textPart(nothing ? words.nothingKept : words.forgotten(conversations, feedback, quotas))] };
}
