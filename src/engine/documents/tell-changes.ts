import type { WordChange } from '../../changes/diff-words.ts';
import type { DocumentFact, VersionName } from '../../compose/documents/document-fact.ts';
import type { Corpus, CorpusPolicy } from '../../retrieve/corpus.ts';
import { type CitedChange, compareVersions, type NamedVersion, type VersionComparison } from './compare-versions.ts';
import type { TellsFact } from './tells-fact.ts';

/** Changes of one reply. */
const MAX_CHANGES = 4;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATE = /(?<!\d)((?:19|20)\d\d)(?:\s*[-/年.]\s*(\d{1,2})(?:\s*[-/月.]\s*(\d{1,2}))?)?(?!\d)/u;
const MONTH_BEFORE = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+(?:\d{1,2},?\s+)?$/iu;

/** The day, month or year from which on a question asks for changes, ISO; null where it names none. */
export function sinceIn(text: string): string | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [, year = '', month, day] = found;
  const named = MONTH_BEFORE.exec(text.slice(0, found.index))?.[1];
  const number = month ?? (named && String(MONTHS.indexOf(named.toLowerCase()) + 1));
  return [year, number, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-');
}

/**
 * What has changed in a policy since the version before, or since a date that the question names.
 * @param skip number of quotes that were shown before
 */
export function tellChanges(corpus: Corpus, policy: CorpusPolicy, text: string, skip: number): TellsFact[] {
  const comparison = compareVersions(corpus, policy, sinceIn(text));
  const { provider } = policy.record;
  if (!comparison.from) {
    const fact = comparison.note === 'only' ? 'one-version' : 'unchanged';
    return [{ fact: { fact, provider, to: nameOf(comparison.to) }, citations: [], silent: [provider] }];
  }
  const all = comparison.clauses.flatMap(({ changes }) => changes).filter(({ before, after }) => before ?? after);
  let quotes = 0;
  const left = all.filter(({ before, after }) => {
    quotes += Number(before !== null) + Number(after !== null);
    return quotes > skip;
  });
  const shown = left.slice(0, MAX_CHANGES);
  const fact = comparedFact(comparison, left.length - shown.length);
  return [{ fact, citations: [], silent: [] }, ...shown.map(tellChange)];
}

const nameOf = ({ date, file, replaced }: NamedVersion): VersionName => ({ date: date?.date ?? null, file, replaced });

function comparedFact({ policy, from, to, note, clauses, moved }: VersionComparison, more: number): DocumentFact {
  const count = (kind: CitedChange['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  return {
    fact: 'compared',
    provider: policy.record.provider,
    from: nameOf(from ?? to),
    to: nameOf(to),
    isOldest: note === 'oldest',
    added: count('added'),
    removed: count('removed'),
    reworded: count('reworded'),
    moved,
    more,
  };
}

function tellChange({ kind, before, after, words }: CitedChange): TellsFact {
  const pairs = kind === 'reworded' ? pairsOf(words) : [];
  return {
    fact: {
      fact: 'change',
      change: kind,
      removed: pairs.map(({ removed }) => removed),
      added: pairs.map(({ added }) => added),
    },
    citations: [before, after].flatMap((citation) => citation ?? []),
    silent: [],
  };
}

/** Words that were taken out with those that took their place; one of the two may be empty. */
function pairsOf(words: readonly WordChange[]): { removed: string; added: string }[] {
  const pairs: { removed: string; added: string }[] = [];
  words.forEach(({ kind, text }, i) => {
    const last = pairs.at(-1);
    if (kind === 'removed') pairs.push({ removed: text.trim(), added: '' });
    else if (kind === 'added' && last && words[i - 1]?.kind === 'removed') last.added = text.trim();
    else if (kind === 'added') pairs.push({ removed: '', added: text.trim() });
  });
  return pairs;
}
