import type { SourceRef } from '../../compose/draw/source-ref.ts';
import { citeRange } from '../../compose/quotes/cite.ts';
import type { Citation } from '../../compose/reply.ts';
import type { Clause, Span } from '../../policy/policy.ts';
import { type CitedPolicy, findCited } from '../../retrieve/cited-policy.ts';
import type { Corpus } from '../../retrieve/corpus.ts';

/** A clause of the corpus and the part of it that was quoted. */
export interface FoundClause {
  readonly policy: CitedPolicy;
  /** Its place among the clauses of its policy. */
  readonly at: number;
  readonly clause: Clause;
  readonly span: Span | null;
}

/** The id of the policy that a clause's id begins with. */
export const policyOfClause = (clause: string): string => clause.slice(0, clause.lastIndexOf('#'));

/** The clause of a reference; null where the index does not have it any more. */
export function findClause(
  corpus: Pick<Corpus, 'policies' | 'historyOf'>,
  { clause: id, span }: SourceRef,
): FoundClause | null {
  const policy = findCited(corpus, policyOfClause(id));
  const clauses = policy?.open.index.policy.clauses ?? [];
  const at = clauses.findIndex((clause) => clause.id === id);
  const clause = clauses[at];
  return policy && clause ? { policy, at, clause, span } : null;
}

/** Cites again the part of a clause that was quoted; the whole clause where that is not known. */
export function citeClause({ policy, at, clause, span }: FoundClause, marker: number): Citation | null {
  const quoted = clause.sentences.flatMap((sentence, i) => (!span || isInside(sentence.span, span) ? [i] : []));
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (first === undefined || last === undefined) return null;
  return citeRange(policy, { clause: at, first, last }, marker, { score: 1, asked: [], mode: 'annotated' });
}

/** True for a part that lies in a span. */
export const isInside = (part: Span, whole: Span): boolean => part[0] >= whole[0] && part[1] <= whole[1];
