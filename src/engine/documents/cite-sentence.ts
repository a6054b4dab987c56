import { citeRange } from '../../compose/quotes/cite.ts';
import type { Citation } from '../../compose/reply.ts';
import type { Sentence } from '../../policy/policy.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';

/** Cites the first sentence of a policy that a test holds for; null where there is none. */
export function citeSentence(
  policy: CorpusPolicy,
  holds: (text: string, sentence: Sentence, clause: number, index: number) => boolean,
): Citation | null {
  const { clauses } = policy.open.index.policy;
  for (const [clause, { text, sentences }] of clauses.entries())
    for (const [index, sentence] of sentences.entries()) {
      if (!holds(text.slice(...sentence.at), sentence, clause, index)) continue;
      const range = { clause, first: index, last: index };
      const citation = citeRange(policy, range, 1, { score: 1, asked: [], mode: 'annotated' });
      if (citation) return { ...citation, context: null };
    }
  return null;
}
