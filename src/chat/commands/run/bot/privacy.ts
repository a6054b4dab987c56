import { type ChatPart, textPart } from '../../../reply/chat-reply.ts';
import { COUNT_DAYS } from '../../../tallies/tally.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import { aboutWording } from './about-wording.ts';

/** `/privacy`: what is kept of a person, how long, and how to have it deleted. */
export function runPrivacy({ language, privacy }: CommandContext): Outcome {
  const words = aboutWording[language];
  const { retentionDays, memoryMinutes, storesText, keepsQuestions = false, operator } = privacy;
  const lines = [
    words.privacyWho,
    words.privacyTurns(memoryMinutes),
    ...(keepsQuestions ? [words.privacyQuestionsKept] : []),
    ...(storesText ? [words.privacyTextKept] : []),
    ...(storesText || keepsQuestions ? [] : [words.privacyNoText]),
    words.privacyAnswers,
    words.privacyNothingLeaves,
    retentionDays === null ? words.privacyUntilEnd : words.privacyDays(retentionDays),
    words.privacyForget,
    ...(retentionDays === null ? [] : [words.privacyCounts(COUNT_DAYS)]),
    ...(operator ? [words.privacyOperator(operator)] : []),
  ];
  return {
    parts: [
      textPart(words.privacyTitle, 'name'),
      ...lines.map((line): ChatPart => ({ kind: 'item', term: '', text: line, style: 'plain' })),
    ],
  };
}
