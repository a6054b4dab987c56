import { textPart } from '../../../reply/chat-reply.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import { aboutWording } from './about-wording.ts';

/** `/forget`: deletes what belongs to the person and says what that was. */
export async function runForget({ language, forget }: CommandContext): Promise<Outcome> {
  const words = aboutWording[language];
  const { answers = 0, conversations, feedback, quotas, outstanding } = await forget();
  if (outstanding) return { parts: [textPart(outstanding === 'noted' ? words.forgottenSoon : words.notForgotten)] };
  const nothing = answers + conversations + feedback + quotas === 0;
  const said = nothing ? words.nothingKept : words.forgotten(answers, conversations, feedback, quotas);
  return { parts: [textPart(said)] };
}
