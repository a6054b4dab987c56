import type { Language } from '../../../../src/text/language.ts';
import { humansOf } from '../../bot/humans-of.ts';
import { isDirect, messageOrigin, type SlackBot, type SlackPlace } from '../../bot/slack-bot.ts';
import { reasonForm } from '../../render/render-view.ts';
import { openView } from '../../send/open-view.ts';
import { sendReply } from '../../send/send-reply.ts';
import type { ParsedAction } from './parse-action.ts';
import { writeMetadata } from './view-metadata.ts';

/** A person's vote on a reply. */
export interface Vote {
  /** Id of the reply. */
  readonly reply: string;
  readonly helpful: boolean;
  readonly reason?: string;
  /** Whether the named persons can be called in on the answer. */
  readonly handsOver?: boolean;
  /** Language of the reply, in which the person is thanked. */
  readonly language: Language;
}

/** Saves a vote, and thanks the person alone. */
export async function saveVote(bot: SlackBot, place: SlackPlace, vote: Vote): Promise<void> {
  const { person, workspace } = messageOrigin(place);
  const thanks = await bot.responder.saveFeedback({ ...vote, person, ...(workspace && { workspace }) });
  await sendReply(bot, place, thanks);
}

/** Handles a click on a thumb. "Not helpful" also opens a form for the reason, if the operator keeps reasons. */
export async function castVote(bot: SlackBot, action: ParsedAction, vote: Vote): Promise<void> {
  const { place, viewTarget, isEphemeral } = action;
  const { reply, language, helpful } = vote;
  const metadata = writeMetadata(place, { reply, language });
  const handsOver = !isEphemeral && !isDirect(place.channel) && humansOf(bot.settings, place.team).length > 0;
  const asksForReason = !helpful && bot.keepsText;
  // At once, because Slack opens no form after three seconds; the vote counts without it.
  const form = asksForReason
    ? openView(viewTarget, reasonForm({ language, reply, metadata })).catch(() => undefined)
    : null;
  await Promise.all([form, saveVote(bot, place, { ...vote, handsOver })]);
}
