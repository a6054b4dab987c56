import type { Language } from '../../../../src/text/language.ts';
import { reasonForm } from '../../render/render-view.ts';
import { openView } from '../../send/open-view.ts';
import { placed, type SlackBot, type SlackPlace } from '../../slack-bot.ts';
import { sendReply } from '../answer-message.ts';
import type { ParsedAction } from './parse-action.ts';
import { writeMetadata } from './view-metadata.ts';

/** A vote as it was pressed. */
export interface ParsedVote {
  readonly reply: string;
  readonly helpful: boolean;
  readonly reason?: string;
  readonly language: Language;
}

/** Keeps a vote and thanks the person alone. */
export async function saveVote(bot: SlackBot, place: SlackPlace, vote: ParsedVote): Promise<void> {
  const { person, workspace } = placed(place);
  const thanks = await bot.responder.saveFeedback({ ...vote, person, ...(workspace && { workspace }) });
  await sendReply(bot, place, thanks);
}

/** A vote; a "no" opens a form for the reason, where the operator keeps reasons. */
export async function handleVote(bot: SlackBot, pressed: ParsedAction, vote: ParsedVote): Promise<void> {
  const { place } = pressed;
  const { reply, language, helpful } = vote;
  const metadata = writeMetadata(place, { reply, language });
  const asksWhy = !helpful && bot.keepsText;
  // The form must come within three seconds; the vote counts without it.
  const form = asksWhy ? openView(pressed, reasonForm({ language, reply, metadata })).catch(() => undefined) : null;
  await Promise.all([form, saveVote(bot, place, vote)]);
}
