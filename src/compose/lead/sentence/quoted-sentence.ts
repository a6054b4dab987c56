import type { PolicyResult } from '../../../answerability/policy-result.ts';
import type { Span } from '../../../policy/policy.ts';
import { FEATURES } from '../../../rank/features.ts';
import type { Candidate } from '../../../rank/rank.ts';
import type { Language } from '../../../text/language.ts';
import type { Citation } from '../../reply.ts';

/** A sentence of a quote, in both languages. */
export interface QuotedSentence {
  readonly language: Language;
  readonly text: string;
  /** Offset of the sentence in the citation's quote. */
  readonly at: number;
  /** Offsets of the sentence in the file. */
  readonly span: Span;
  /** Its translation into the other language, and the offset of that in the citation's translation. */
  readonly translation: { readonly text: string; readonly at: number } | null;
  readonly candidate: Candidate;
}

/** A sentence that scores lower does not answer as well as the best one: scores are logits. */
const MAX_SCORE_GAP = 1.6;
/** Similarity in meaning of a question and the sentence, its translation or a question that it answers, from which it is trusted. */
const MIN_SIMILARITY = 0.65;
const MEANINGS = ['meaning', 'meaningTranslation', 'meaningExpected'] as const;

/** True for a sentence that is near to the question in meaning. */
const isNear = ({ vector }: Candidate): boolean =>
  MEANINGS.some((name) => (vector[FEATURES.indexOf(name)] ?? 0) >= MIN_SIMILARITY);

/**
 * The ranked sentences of a quote that may be trusted to answer, best first; without those that do not stand in it in one piece.
 * @returns an empty list where the quote holds none of the ranked sentences
 */
export function quotedSentences({ policy, ranking }: PolicyResult, citation: Citation): QuotedSentence[] {
  const { index } = policy.open;
  const top = ranking.candidates[0]?.score ?? 0;
  return ranking.candidates.flatMap((candidate) => {
    if (candidate.score < top - MAX_SCORE_GAP || !isNear(candidate)) return [];
    const clause = index.policy.clauses[candidate.clause];
    const sentence = clause?.sentences[candidate.sentence];
    const isQuoted = sentence && sentence.span[0] >= citation.span[0] && sentence.span[1] <= citation.span[1];
    const text = isQuoted ? clause.text.slice(...sentence.at) : '';
    const at = citation.quote.indexOf(text);
    if (!isQuoted || text === '' || at < 0) return [];
    const translated = index.aids[candidate.clause]?.translation[candidate.sentence] ?? '';
    const translatedAt = translated ? (citation.translation?.indexOf(translated) ?? -1) : -1;
    return {
      language: policy.record.language,
      text,
      at,
      span: sentence.span,
      translation: translatedAt >= 0 ? { text: translated, at: translatedAt } : null,
      candidate,
    };
  });
}

/** The sentence in a language; null where it is not translated into that. */
export const textIn = ({ language, text, translation }: QuotedSentence, wanted: Language): string | null =>
  language === wanted ? text : (translation?.text ?? null);
