import { compareClauses } from '../../changes/compare-clauses.ts';
import type { ClauseChange, ComparedDocument, HeadingChange, SentenceChange } from '../../changes/comparison.ts';
import type { WordChange } from '../../changes/diff-words.ts';
import { citeRange } from '../../compose/quotes/cite.ts';
import { MAX_QUOTE_LENGTH } from '../../compose/quotes/sentence-range.ts';
import type { Citation } from '../../compose/reply.ts';
import type { PolicyVersion, VersionDate } from '../../policy/policy-version.ts';
import { type CitedPolicy, openVersion } from '../../retrieve/cited-policy.ts';
import type { Corpus, CorpusPolicy } from '../../retrieve/corpus.ts';
import { pickVersion } from './pick-versions.ts';

/** What has changed at one place of a clause, with both texts as they are printed. */
export interface CitedChange {
  readonly kind: ClauseChange['kind'];
  /** Null where the version has nothing at this place, or its words cannot be quoted. */
  readonly before: Citation | null;
  readonly after: Citation | null;
  readonly words: readonly WordChange[];
}

/** A clause that has changed. */
export interface CitedClauseChange {
  readonly kind: ClauseChange['kind'];
  /** The headings above it; of a clause that was removed, those of the older version. */
  readonly section: readonly string[];
  readonly changes: readonly CitedChange[];
}

/** A version as it is named. */
export interface NamedVersion {
  readonly date: VersionDate | null;
  readonly file: string;
  /** ISO day on which it was replaced in its file; null for a file that is there. */
  readonly replaced: string | null;
}

/** How the current version of a document differs from an older one. */
export interface VersionComparison {
  readonly policy: CorpusPolicy;
  readonly to: NamedVersion;
  /** Null where there is nothing to compare with. */
  readonly from: NamedVersion | null;
  /** `oldest`: an older version was asked for than is held. `only`: no other is held. `unchanged`: the current one is older. */
  readonly note: 'oldest' | 'only' | 'unchanged' | null;
  readonly clauses: readonly CitedClauseChange[];
  /** Number of clauses with the same words at another place. */
  readonly moved: number;
  readonly headings: readonly HeadingChange[];
  /** Ids of the clauses whose annotations were written for another text than the current one. */
  readonly staleAnnotations: readonly string[];
}

/**
 * Compares the current version of a policy with the one before, or with that of a day.
 * @param since ISO date, also of a month or a year
 */
export function compareVersions(corpus: Corpus, policy: CorpusPolicy, since: string | null): VersionComparison {
  const picked = pickVersion(corpus.historyOf(policy.id), since);
  if (picked === 'only' || picked === 'unchanged') return { ...withoutChanges(corpus, policy), note: picked };
  return { ...compareWith(corpus, policy, picked.version), note: picked.isOldest ? 'oldest' : null };
}

/** Compares the current version of a policy with a certain older one. */
export function compareWith(corpus: Corpus, policy: CorpusPolicy, version: PolicyVersion): VersionComparison {
  const history = corpus.historyOf(policy.id);
  const older = openVersion(version);
  const { changes, moved, headings } = compareClauses(
    documentOf(older, version.text),
    documentOf(policy, history.text),
  );
  return {
    ...withoutChanges(corpus, policy),
    from: { date: version, file: version.file, replaced: version.replaced?.slice(0, 10) ?? null },
    clauses: changes.map((change) => citeClause(change, { older, version, policy })),
    moved: moved.length,
    headings,
  };
}

function withoutChanges(corpus: Corpus, policy: CorpusPolicy): VersionComparison {
  const history = corpus.historyOf(policy.id);
  const { file, updated, effective } = policy.record;
  const printed = updated ?? effective;
  const date = history.current ?? (printed ? { date: printed, dateFrom: 'text' as const } : null);
  const to: NamedVersion = { date, file, replaced: null };
  const { staleAnnotations } = history;
  return { policy, to, from: null, note: null, clauses: [], moved: 0, headings: [], staleAnnotations };
}

function documentOf({ open }: CitedPolicy, text: string): ComparedDocument {
  const { clauses, leftovers } = open.index.policy;
  return { clauses, leftovers: leftovers.map(({ span }) => text.slice(...span)) };
}

interface Versions {
  readonly older: CitedPolicy;
  readonly version: PolicyVersion;
  readonly policy: CorpusPolicy;
}

function citeClause({ kind, before, after, sentences }: ClauseChange, versions: Versions): CitedClauseChange {
  const clauseOf = (one: CitedPolicy, at: number | null) => one.open.index.policy.clauses[at ?? -1];
  const clause = clauseOf(versions.policy, after) ?? clauseOf(versions.older, before);
  const changes = joinNeighbours(sentences).map((run): CitedChange => {
    const [first, last] = [run[0], run.at(-1)];
    return {
      kind: first?.before == null ? 'added' : first.after === null ? 'removed' : 'reworded',
      before: citeOlder(versions, first?.before, last?.before),
      after: cite(versions.policy, first?.after, last?.after),
      words: run.flatMap(({ words }, i) => (i > 0 ? [{ kind: 'same', text: ' ' } as const, ...words] : words)),
    };
  });
  return { kind, section: clause?.section ?? [], changes };
}

/** Puts sentences that were added, or removed, one behind the other together, as long as they can be quoted as one. */
function joinNeighbours(sentences: readonly SentenceChange[]): SentenceChange[][] {
  const runs: SentenceChange[][] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    const length = [...(run ?? []), sentence]
      .flatMap(({ words }) => words)
      .reduce((sum, { text }) => sum + text.length + 1, 0);
    if (run && follows(run.at(-1), sentence) && length <= MAX_QUOTE_LENGTH) run.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}

function follows(one: SentenceChange | undefined, other: SentenceChange): boolean {
  const next = (a: SentenceChange['before'], b: SentenceChange['before']) =>
    a !== null && b !== null && a.clause === b.clause && a.sentence + 1 === b.sentence;
  if (!one) return false;
  if (one.before === null && other.before === null) return next(one.after, other.after);
  return one.after === null && other.after === null && next(one.before, other.before);
}

type Place = SentenceChange['before'] | undefined;

function cite(policy: CitedPolicy, first: Place, last: Place): Citation | null {
  if (!first || !last) return null;
  const range = { clause: first.clause, first: first.sentence, last: last.sentence };
  const citation = citeRange(policy, range, 1, { score: 1, asked: [], mode: 'annotated' });
  return citation && { ...citation, context: null };
}

/** A citation of an older text, with its own date; one that was replaced is in its file no longer. */
function citeOlder({ older, version }: Versions, first: Place, last: Place): Citation | null {
  const citation = cite(older, first, last);
  if (!citation) return null;
  const file = version.replaced ? `${citation.file} (until ${version.replaced.slice(0, 10)})` : citation.file;
  return { ...citation, updated: version.date, file };
}
