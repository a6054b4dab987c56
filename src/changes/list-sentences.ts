import type { Clause } from '../policy/policy.ts';
import { sentenceKey } from './sentence-key.ts';

/** A sentence of a document with its place. */
export interface PlacedSentence {
  /** Its number in reading order over all clauses. */
  readonly at: number;
  readonly clause: number;
  readonly sentence: number;
  readonly text: string;
  readonly key: string;
  /** The headings above it. */
  readonly section: string;
}

/** The sentences of a document in reading order; those without a letter or a digit are left out. */
export function listSentences(clauses: readonly Clause[]): PlacedSentence[] {
  const all = clauses.flatMap(({ text, sentences, section }, clause) =>
    sentences.map((one, sentence) => {
      const own = text.slice(...one.at);
      return { clause, sentence, text: own, key: sentenceKey(own), section: section.map(sentenceKey).join('\n') };
    }),
  );
  return all.filter(({ key }) => key !== '').map((sentence, at) => ({ ...sentence, at }));
}
