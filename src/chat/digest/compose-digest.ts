import { nameOf } from '../../compose/names.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import { gapParts } from '../commands/run/admin/gap-parts.ts';
import { type ChatPart, type ChatReply, textPart } from '../reply/chat-reply.ts';
import { groupGaps } from '../tallies/group-gaps.ts';
import { sumUsage } from '../tallies/sum-usage.ts';
import type { Outcome, Tallies } from '../tallies/tally.ts';
import { changedDocuments } from './changed-documents.ts';
import type { DigestWeek } from './digest-week.ts';
import { digestWording } from './digest-wording.ts';

/** At most this many gaps and documents are told. */
const MAX_GAPS = 5;
const MAX_DOCUMENTS = 10;

/** What a digest is made of. */
export interface DigestOptions {
  readonly week: DigestWeek;
  /** All that is counted since the first day of the week, or longer. */
  readonly tallies: Tallies;
  readonly corpus: Corpus;
  readonly language: Language;
}

/** The digest of a week, for everybody in a channel: no word that a person wrote is in it. */
export function composeDigest({ week, tallies, corpus, language }: DigestOptions): ChatReply {
  const words = digestWording[language];
  const ofWeek = tallyOf(tallies, week);
  const { questions, outcomes, votes } = sumUsage(ofWeek);
  const counts = (Object.keys(words.outcomes) as Outcome[]).flatMap((outcome) =>
    outcomes[outcome] ? [`${outcomes[outcome]} ${words.outcomes[outcome]}`] : [],
  );
  const gaps = groupGaps(ofWeek).slice(0, MAX_GAPS);
  const documents = changedDocuments(corpus, week).slice(0, MAX_DOCUMENTS);
  const parts = [
    textPart(words.title(week.first, week.last), 'name'),
    item(words.questions, [String(questions), ...counts].join(words.separator)),
    item(words.votes, words.voteCounts(votes.helpful, votes.notHelpful)),
    textPart(gaps.length > 0 ? words.gaps : words.noGaps, 'note'),
    ...gapParts(gaps, corpus, language),
    textPart(documents.length > 0 ? words.documents : words.noDocuments, 'note'),
    ...documents.map(({ policy, day, clauses }) => item(nameOf(policy.record, language), words.changed(day, clauses))),
  ];
  const id = `digest ${week.first}`;
  return { id, kind: 'command', language, parts, actions: [], isPrivate: false };
}

const item = (term: string, text: string): ChatPart => ({ kind: 'item', term, text, style: 'plain' });

/** The counts of a week, without any word of a person. */
function tallyOf({ usage, gaps, ratings }: Tallies, { first, last }: DigestWeek): Tallies {
  const isIn = ({ day }: { readonly day: string }): boolean => day >= first && day <= last;
  return {
    usage: usage.filter(isIn),
    gaps: gaps.filter(isIn),
    ratings: ratings.filter(isIn).map((rating) => ({ ...rating, reason: null })),
    questions: [],
  };
}
