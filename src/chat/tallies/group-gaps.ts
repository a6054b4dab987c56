import type { Language } from '../../text/language.ts';
import { type GapOutcome, isGapOutcome, type KeptQuestion, type Subject, type Tallies } from './tally.ts';

/** Why something is a gap: nothing was answered, or what was answered was badly rated. */
export type GapKind = GapOutcome | 'badly-rated';

/** What was left open, or badly rated, of one kind for one topic and provider. */
export interface Gap {
  readonly topic: string;
  readonly provider: string;
  readonly kind: GapKind;
  readonly times: number;
  /** How often in each language. */
  readonly languages: Readonly<Partial<Record<Language, number>>>;
  /** The nearest clauses, or those that were quoted; the most frequent first. */
  readonly clauses: readonly { readonly clause: string; readonly times: number }[];
  /** Reasons that were given with the votes, the most frequent first; of the operator's keeping only. */
  readonly reasons: readonly { readonly reason: string; readonly times: number }[];
  /** Questions in words, the newest first; of the operator's keeping only. */
  readonly questions: readonly KeptQuestion[];
}

/** One event that makes a gap. */
interface Sighting {
  readonly kind: GapKind;
  readonly subject: Omit<Subject, 'outcome' | 'clauses'>;
  readonly times: number;
  readonly clauses: Readonly<Record<string, number>>;
  readonly reason?: string | null;
  readonly questions?: readonly KeptQuestion[];
}

/** At most this many clauses are told of a gap. */
const MAX_CLAUSES = 3;
const NOBODY: Sighting['subject'] = { topic: '', provider: '', language: 'en' };

/**
 * Gathers gaps by topic, provider and kind, the most frequent first.
 * @param provider only those of this provider
 */
export function groupGaps(tallies: Tallies, provider: string | null = null): Gap[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightingsIn(tallies)) {
    const { kind, subject } = sighting;
    if (provider !== null && subject.provider !== provider) continue;
    const key = JSON.stringify([subject.topic, subject.provider, kind]);
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return [...groups.values()].flatMap(gatherGap).sort((a, b) => b.times - a.times || compareNames(a, b));
}

function sightingsIn({ gaps, ratings, questions }: Tallies): Sighting[] {
  const bad = ratings.filter(({ helpful }) => !helpful);
  const badReplies = new Set(bad.map(({ reply }) => reply));
  return [
    ...gaps.map(({ outcome, uses, clauses, ...subject }) => ({ kind: outcome, subject, times: uses, clauses })),
    ...bad.flatMap(({ subjects, reason }) =>
      (subjects.length > 0 ? subjects : [{ ...NOBODY, clauses: [] }]).map((subject) => ({
        kind: 'badly-rated' as const,
        subject,
        times: 1,
        clauses: Object.fromEntries(subject.clauses.map((clause) => [clause, 1])),
        reason,
      })),
    ),
    ...questions.flatMap((question) =>
      question.subjects.flatMap((subject): Sighting[] => {
        const kept = { subject, times: 0, clauses: {}, questions: [question] };
        const open = isGapOutcome(subject.outcome) ? [{ ...kept, kind: subject.outcome }] : [];
        return badReplies.has(question.reply) ? [...open, { ...kept, kind: 'badly-rated' }] : open;
      }),
    ),
  ];
}

function gatherGap(sightings: readonly Sighting[]): Gap[] {
  const times = sightings.reduce((sum, one) => sum + one.times, 0);
  const [first] = sightings;
  if (!first || times === 0) return [];
  const languages: Partial<Record<Language, number>> = {};
  for (const { subject, times: more } of sightings)
    if (more > 0) languages[subject.language] = (languages[subject.language] ?? 0) + more;
  const clauses = countAll(sightings.flatMap((one) => Object.entries(one.clauses)));
  const reasons = countAll(sightings.flatMap(({ reason }) => (reason ? [[reason.trim(), 1] as const] : [])));
  return [
    {
      topic: first.subject.topic,
      provider: first.subject.provider,
      kind: first.kind,
      times,
      languages,
      clauses: clauses.slice(0, MAX_CLAUSES).map(([clause, n]) => ({ clause, times: n })),
      reasons: reasons.map(([reason, n]) => ({ reason, times: n })),
      questions: sightings.flatMap(({ questions = [] }) => questions).sort((a, b) => (a.day < b.day ? 1 : -1)),
    },
  ];
}

/** Sums up counts by name, the highest first. */
function countAll(counts: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, n] of counts) sums.set(name, (sums.get(name) ?? 0) + n);
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const compareNames = (a: Gap, b: Gap): number => {
  const [one, other] = [a, b].map(({ provider, topic, kind }) => `${provider} ${topic} ${kind}`) as [string, string];
  return one < other ? -1 : 1;
};
