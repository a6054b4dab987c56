import type { WordChange } from '../../changes/diff-words.ts';
import { nameOf } from '../../compose/names.ts';
import type { Citation } from '../../compose/reply.ts';
import type {
  CitedChange,
  CitedClauseChange,
  NamedVersion,
  VersionComparison,
} from '../../engine/documents/compare-versions.ts';
import type { Language } from '../../text/language.ts';
import { type ChatPart, type TextRun, textPart } from '../reply/chat-reply.ts';
import { reportWording } from './report-wording.ts';

/** At most this many changes are told in a channel. */
const MAX_CHANGES = 40;

/** True where two versions differ in more than white space. */
export const isWorthTelling = ({ clauses, headings }: VersionComparison): boolean =>
  clauses.length > 0 || headings.length > 0;

/** What has changed in a document: the clauses, each with its text before and after, and the words that changed marked. */
export function reportParts(comparison: VersionComparison, language: Language): ChatPart[] {
  const words = reportWording[language];
  const { policy, from, to, clauses, moved, headings } = comparison;
  const dateOf = (version: NamedVersion | null) => version?.date?.date ?? words.undated;
  const count = (kind: CitedChange['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  const shown = firstChanges(clauses);
  const left = sumOf(clauses) - sumOf(shown);
  return [
    textPart(words.title(nameOf(policy.record, language), dateOf(from), dateOf(to)), 'name'),
    textPart(words.counts(count('added'), count('removed'), count('reworded'), moved), 'detail'),
    ...shown.flatMap((clause) => clauseParts(clause, language)),
    ...headings.slice(0, MAX_CHANGES).map(({ before, after }) => textPart(words.heading(before, after))),
    ...(left > 0 ? [textPart(words.more(left), 'note')] : []),
  ];
}

const sumOf = (clauses: readonly CitedClauseChange[]): number =>
  clauses.reduce((sum, { changes }) => sum + changes.length, 0);

function firstChanges(clauses: readonly CitedClauseChange[]): CitedClauseChange[] {
  let free = MAX_CHANGES;
  return clauses.flatMap((clause) => {
    const changes = clause.changes.slice(0, free);
    free -= changes.length;
    return changes.length > 0 ? [{ ...clause, changes }] : [];
  });
}

function clauseParts({ kind, section, changes }: CitedClauseChange, language: Language): ChatPart[] {
  const words = reportWording[language];
  const title = `${words.kinds[kind]}: ${section.join(' › ') || words.noHeading}`;
  return [textPart(title, 'name'), ...changes.flatMap((change) => changeParts(change, language))];
}

function changeParts({ before, after, words: changed }: CitedChange, language: Language): ChatPart[] {
  const words = reportWording[language];
  const side = (citation: Citation | null, label: (place: string) => string, kind: 'removed' | 'added'): ChatPart[] => {
    const runs = runsOf(changed, kind);
    return citation && runs.length > 0 ? [textPart(label(placeOf(citation)), 'place'), { kind: 'passage', runs }] : [];
  };
  return [...side(before, words.before, 'removed'), ...side(after, words.after, 'added')];
}

/** One side of a change: the words that only it has are marked. */
const runsOf = (words: readonly WordChange[], own: 'removed' | 'added'): TextRun[] =>
  words
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => ({ text, style: kind === 'same' ? 'plain' : 'mark' }));

const placeOf = ({ file, lines }: Citation): string => `${file}:${[...new Set(lines)].join('-')}`;
