import { encode } from '../encoder/encode.ts';
import type { EncoderModel } from '../encoder/encoder-model.ts';
import { topicById } from '../knowledge/topic-by-id.ts';
import type { MeaningMatch } from '../retrieve/meaning/compare-meaning.ts';
import type { SimilarTerms } from '../retrieve/meaning/similar-words.ts';
import type { OpenPolicy } from '../retrieve/open-policy.ts';
import { type AskedWeights, compareQuestions, type QuestionSimilarity } from '../retrieve/question-index.ts';
import { isConceptTerm, termWeight } from '../retrieve/term-weight.ts';
import type { Question } from '../understand/question.ts';

/**
 * A question as a vector over one policy's vocabulary, in a form that is quick to compare with sentences.
 *
 * Each term of the question that the policy knows gets a *place*, 1, 2, 3 ...; `places` leads from a term's number in the
 * vocabulary to its place, `weights` from its place to its weight. The share of the question that a sentence covers is then
 * `sum(weights[places[term]] for term of sentence) / all`, without looking up a single string.
 *
 * Example: the vocabulary is `[cookie, data, keep, ~retention]`, the question has `keep`, `~retention` and `moon`. Then
 * `places` is `[0, 0, 1, 2]`, `weights` is `[0, w(keep), w(~retention)]`, `words` is `w(keep) + w(moon)`, `concepts` is
 * `w(~retention)`, `all` their sum, and `unknown` is `w(moon) / words`.
 */
export interface QueryWeights {
  /** By term number: the term's place in the question, from 1 on; 0 for terms that the question does not have. */
  readonly places: Uint16Array;
  /** By place: question weight * `termWeight` * idf over sentences; 0 at place 0. */
  readonly weights: Float64Array;
  /** Total weight of the question's words and bigrams, those unknown to the policy included. */
  readonly words: number;
  /** Total weight of its concepts and jurisdictions; one unknown to the policy counts `ABSENT_CONCEPT_WEIGHT`. */
  readonly concepts: number;
  /** `words + concepts`. */
  readonly all: number;
  /** Share of `words` that occurs nowhere in the policy, 0 to 1. */
  readonly unknown: number;
  /** The question weighted by idf over sentences and known questions, where words common in questions count little. */
  readonly asked: AskedWeights;
  /** Similarity to the questions that the policy's sentences are annotated to answer. */
  readonly expected: QuestionSimilarity;
  /** Similarity to the questions that the policy is known to leave open. */
  readonly unanswered: QuestionSimilarity;
  /** How near the question is in meaning to the policy's texts. */
  readonly meaning: MeaningMatch;
  /** Each word of the question, with the policy's terms that mean much the same. */
  readonly similar: SimilarWords;
  /** The topics asked about, each with its broader topics. */
  readonly topics: readonly AskedTopic[];
  /** Answer types wanted: those with a value of their own (a date, an address), and looser ones (a reason, a permission). */
  readonly types: { readonly values: readonly string[]; readonly loose: readonly string[] };
  /** Scratch space for counting each place once: the round in which it was last met. */
  readonly seen: { rounds: number; readonly last: Int32Array };
}

/** A topic that a question is about. */
export interface AskedTopic {
  readonly id: string;
  /**
   * Square root of its weight in the question. Weights grow with the length of the wording, and the names of broad topics
   * are longer than those of their parts; the root evens that out.
   */
  readonly weight: number;
  readonly broader: readonly string[];
}

/** The words and bigrams of a question; concepts and jurisdictions are left out. */
export interface SimilarWords {
  readonly words: readonly { readonly weight: number; readonly terms: SimilarTerms }[];
  /** Their total weight. */
  readonly all: number;
}

/** Answer types that have a value of their own. */
const TYPES_WITH_A_VALUE = new Set(['duration', 'date', 'age', 'email', 'phone', 'address', 'url', 'money']);

/** Weight of a concept that the policy does not have, relative to one that it has: its words count already. */
const ABSENT_CONCEPT_WEIGHT = 0.5;

/** The vectors of a question and of its words. */
interface EncodedQuestion {
  readonly encoder: EncoderModel;
  readonly vector: Float32Array;
  /** By term. */
  readonly words: ReadonlyMap<string, Float32Array>;
}

/** Each question with its vectors, by the model that made them last: a question to many policies is encoded once. */
const encoded = new WeakMap<Question, EncodedQuestion>();

function encodeQuestion(question: Question, encoder: EncoderModel): EncodedQuestion {
  const known = encoded.get(question);
  if (known?.encoder === encoder) return known;
  const words = [...question.terms.keys()].filter((term) => !isConceptTerm(term));
  const made = {
    encoder,
    vector: encode(encoder, question.wording),
    words: new Map(words.map((word) => [word, encode(encoder, word)])),
  };
  encoded.set(question, made);
  return made;
}

/** Prepares a question for one policy: one pass over the question's terms, and one over the known questions. */
export function queryWeights(
  question: Question,
  { numberOf, idf, unknownIdf, isConcept, expected, unanswered, encoder, compareMeaning, similarTerms }: OpenPolicy,
): QueryWeights {
  const { vector, words: vectors } = encodeQuestion(question, encoder);
  const similar: { weight: number; terms: SimilarTerms }[] = [];
  const places = new Uint16Array(idf.length);
  const weights = new Float64Array(question.terms.size + 1);
  const asked = { weights: new Float64Array(question.terms.size + 1), terms: [] as number[], words: 0, concepts: 0 };
  const sums = { words: 0, concepts: 0, unknown: 0 };
  for (const [term, weight] of question.terms) {
    const number = numberOf.get(term);
    const value = weight * termWeight(term) * (number === undefined ? unknownIdf : (idf[number] ?? unknownIdf));
    const askedValue =
      weight * (number === undefined ? termWeight(term) * expected.unknownWeight : (expected.weight[number] ?? 0));
    if (isConceptTerm(term)) {
      sums.concepts += number === undefined ? value * ABSENT_CONCEPT_WEIGHT : value;
      asked.concepts += number === undefined ? 0 : askedValue;
    } else {
      sums.words += value;
      asked.words += askedValue;
      if (number === undefined) sums.unknown += value;
    }
    const wordVector = vectors.get(term);
    if (wordVector) similar.push({ weight: value, terms: similarTerms(wordVector, number) });
    if (number === undefined) continue;
    const place = asked.terms.push(number);
    places[number] = place;
    weights[place] = value;
    asked.weights[place] = askedValue;
  }
  return {
    places,
    weights,
    words: sums.words,
    concepts: sums.concepts,
    all: sums.words + sums.concepts,
    unknown: sums.words > 0 ? sums.unknown / sums.words : 1,
    asked,
    expected: compareQuestions(expected, asked, isConcept),
    unanswered: compareQuestions(unanswered, asked, isConcept),
    meaning: compareMeaning(vector),
    similar: { words: similar, all: sums.words },
    topics: [...question.topics].map(([id, long]) => ({
      id,
      weight: Math.sqrt(long),
      broader: topicById(id)?.broader ?? [],
    })),
    types: {
      values: question.types.filter((type) => TYPES_WITH_A_VALUE.has(type)),
      loose: question.types.filter((type) => !TYPES_WITH_A_VALUE.has(type)),
    },
    seen: { rounds: 0, last: new Int32Array(question.terms.size + 1) },
  };
}
