import { topicById } from '../knowledge/topic-by-id.ts';
import type { OpenPolicy } from '../retrieve/open-policy.ts';
import { type AskedWeights, compareQuestions, type QuestionSimilarity } from '../retrieve/question-index.ts';
import { isConceptTerm, termWeight } from '../retrieve/term-weight.ts';
import type { Question } from '../understand/understand.ts';

/** A question's terms as weights by number in one policy's vocabulary. */
export interface QueryWeights {
  /** Of each term of the vocabulary its place among those of the question, from 1 on; 0 where the question does not have it. */
  readonly places: Uint16Array;
  /** By place: weight times idf over sentences; 0 at 0. */
  readonly weights: Float64Array;
  readonly words: number;
  readonly concepts: number;
  readonly all: number;
  /** Share of the weight of words that occur nowhere in the policy. */
  readonly unknown: number;
  /** The same with idf over sentences and expected questions: what is common in questions counts little there. */
  readonly asked: AskedWeights;
  /** Likeness to the questions that the policy's sentences are expected to answer. */
  readonly expected: QuestionSimilarity;
  /** Likeness to questions that it is known not to answer. */
  readonly unanswered: QuestionSimilarity;
  /** The topics asked about, each with those that it is a part of. */
  readonly topics: readonly AskedTopic[];
  /** Kinds of answers wanted: those with a value of their own, and looser ones. */
  readonly types: { readonly values: readonly string[]; readonly loose: readonly string[] };
  /** By place: in which round of counting a term was last met, so that it counts once. */
  readonly seen: { rounds: number; readonly last: Int32Array };
}

/** A topic that a question is on. */
export interface AskedTopic {
  readonly id: string;
  /**
   * The root of its weight in the question: the longest wording is mostly that of a whole topic, where the word for its
   * part is short.
   */
  readonly weight: number;
  readonly broader: readonly string[];
}

/** Kinds of answers that have a value of their own; the others are looser. */
const TYPES_WITH_A_VALUE = new Set(['duration', 'date', 'age', 'email', 'phone', 'address', 'url', 'money']);

/** A concept that a policy does not have counts half: its words count already. */
const ABSENT_CONCEPT_WEIGHT = 0.5;

/** Prepares a question for one policy. */
export function queryWeights(
  question: Question,
  { numberOf, idf, unknownIdf, isConcept, expected, unanswered }: OpenPolicy,
): QueryWeights {
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
