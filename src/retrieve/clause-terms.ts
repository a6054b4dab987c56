import { topicById } from '../knowledge/topic-by-id.ts';
import type { IndexedPolicy } from '../policy/indexed-policy.ts';

/** The term numbers of a sentence, prepared for ranking. */
export interface SentenceTerms {
  readonly own: Int32Array;
  /** Its terms and those of its translation (when annotations are used). */
  readonly whole: Int32Array;
  /** Sum of the inverse document frequencies of its own terms. */
  readonly idf: number;
  /** True when it is about a particular group of people, such as children. */
  readonly ofGroup: boolean;
  readonly topics: ReadonlyMap<string, number>;
}

/** The term numbers of a clause, prepared for ranking. */
export interface ClauseTerms {
  readonly sentences: readonly SentenceTerms[];
  /** Terms of its sentences, headings and lead-in. */
  readonly whole: Int32Array;
  readonly heading: Int32Array;
  /** The topics of its headings and its lead-in; without annotations also those that its headings ask for. */
  readonly headingTopics: ReadonlyMap<string, number>;
}

/** Looks up the terms of a clause by its index; undefined when there is no such clause. */
export type TermsOfClause = (clause: number, annotations: boolean) => ClauseTerms | undefined;

/** The terms of a policy's clauses, each prepared when it is first needed. */
export function clauseTerms(index: IndexedPolicy, idf: Float64Array): TermsOfClause {
  const known = { annotated: new Map<number, ClauseTerms>(), plain: new Map<number, ClauseTerms>() };
  return (clause, annotations) => {
    const from = annotations ? known.annotated : known.plain;
    const found = from.get(clause) ?? termsOf(index, idf, clause, annotations);
    if (found) from.set(clause, found);
    return found;
  };
}

function termsOf(
  { facts: all, headings, questions }: IndexedPolicy,
  idf: Float64Array,
  clause: number,
  annotations: boolean,
): ClauseTerms | undefined {
  const facts = all[clause];
  if (!facts) return undefined;
  const { terms: heading = [], topics: headingTopics = {}, asked = [] } = headings[clause] ?? {};
  // With annotations the expected questions tell better than a title what its clauses answer.
  const titles = annotations && questions.length > 0 ? [] : asked.map((id) => [id, 1] as const);
  const translations = annotations ? facts.map(({ translation }) => translation) : [];
  return {
    sentences: facts.map(({ terms, topics }, s) => {
      const own = Int32Array.from(terms);
      return {
        own,
        whole: annotations ? union([terms, translations[s] ?? []]) : own,
        idf: terms.reduce((sum, term) => sum + (idf[term] ?? 0), 0),
        ofGroup: Object.keys(topics).some((id) => topicById(id)?.ownAudience),
        topics: new Map(Object.entries(topics)),
      };
    }),
    whole: union([heading, ...facts.map(({ terms }) => terms), ...translations]),
    heading: Int32Array.from(heading),
    headingTopics: new Map([...Object.entries(headingTopics), ...titles]),
  };
}

/** The distinct numbers of several lists, in order of first occurrence. */
function union(lists: readonly (readonly number[])[]): Int32Array {
  const found = new Set<number>();
  for (const list of lists) for (const term of list) found.add(term);
  return new Int32Array([...found]);
}
