import { type ChatPart, textPart } from '../../../reply/chat-reply.ts';
import { groupGaps } from '../../../tallies/group-gaps.ts';
import { dayOf } from '../../../tallies/tally.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import { adminWording } from './admin-wording.ts';
import { gapParts } from './gap-parts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is looked back on. */
const DAYS = 30;
/** At most this many are shown in a chat. */
const MAX_SHOWN = 10;

/** `/admin gaps`: what was left open or badly rated, the most frequent first. */
export async function runGaps({ corpus, language, now, admin }: CommandContext): Promise<Outcome> {
  const words = adminWording[language];
  const gaps = groupGaps(await admin.readTallies(dayOf(now - DAYS * DAY_MS)));
  if (gaps.length === 0) return { parts: [textPart(words.noGaps(DAYS))] };
  const more: ChatPart[] = gaps.length > MAX_SHOWN ? [textPart(words.more(gaps.length - MAX_SHOWN), 'note')] : [];
  return {
    parts: [textPart(words.gapsTitle(DAYS), 'name'), ...gapParts(gaps.slice(0, MAX_SHOWN), corpus, language), ...more],
  };
}
