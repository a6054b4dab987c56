import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import { citeDates, dateOf, recordOf, tellDates } from './tell-dates.ts';
import type { TellsFact } from './tells-fact.ts';

/** A span of time that a question compares a date with. */
interface Limit {
  /** True where the document is asked to be before it. */
  readonly isBefore: boolean;
  /** First and last day, ISO; the year itself is neither before nor after, except after "since". */
  readonly from: string;
  readonly to: string;
}

const BEFORE = /older|earlier|before|prior to|早于|旧|老|之前|以前|年前/iu;
const SINCE = /since/iu;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?:\s*[-/年.]\s*(\d{1,2})(?:\s*[-/月.]\s*(\d{1,2}))?)?(?!\d)/u;

/** The newest or oldest of several policies, or whether some are older or newer than a date that the question gives. */
export function compareDates(
  policies: readonly CorpusPolicy[],
  asked: 'newest' | 'oldest' | 'age',
  text: string,
): TellsFact[] {
  const limit = asked === 'age' ? limitIn(text) : null;
  if (asked === 'age' && limit) return policies.map((policy) => judgeAge(policy, limit));
  if (policies.length === 1) return policies.map((policy) => tellDates(policy, text));
  const isOldest = asked === 'oldest' || (asked === 'age' && BEFORE.test(text));
  const dates = policies.flatMap((policy) => dateOf(policy) ?? []).sort();
  const wanted = isOldest ? dates[0] : dates.at(-1);
  if (!wanted) return policies.map((policy) => tellDates(policy, text));
  const found = policies.filter((policy) => dateOf(policy) === wanted);
  const undated = policies.filter((policy) => dateOf(policy) === null).map(({ record }) => record.provider);
  return [
    {
      fact: { fact: isOldest ? 'oldest' : 'newest', records: found.map(recordOf), undated },
      citations: found.flatMap(citeDates),
      silent: [],
    },
  ];
}

function limitIn(text: string): Limit | null {
  const [, year, month, day] = YEAR.exec(text) ?? [];
  if (!year) return null;
  const two = (part: string) => part.padStart(2, '0');
  const isBefore = BEFORE.test(text);
  if (month && day)
    return { isBefore, from: `${year}-${two(month)}-${two(day)}`, to: `${year}-${two(month)}-${two(day)}` };
  const [from, to] = month
    ? [`${year}-${two(month)}-01`, `${year}-${two(month)}-31`]
    : [`${year}-01-01`, `${year}-12-31`];
  // "since 2022" counts the year itself.
  return SINCE.test(text) ? { isBefore, from, to: from } : { isBefore, from, to };
}

function judgeAge(policy: CorpusPolicy, { isBefore, from, to }: Limit): TellsFact {
  const date = dateOf(policy);
  const isTrue = date === null ? null : isBefore ? date < from : date > to;
  return {
    fact: { fact: 'age', record: recordOf(policy), isTrue },
    citations: citeDates(policy),
    silent: date === null ? [policy.record.provider] : [],
  };
}
