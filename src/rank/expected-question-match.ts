import type { QuestionIndex } from '../retrieve/question-index.ts';
import type { QueryWeights } from './query.ts';

/** How well a question matches the expected questions of one sentence. */
export interface ExpectedQuestionMatch {
  /** Highest similarity by words, 0 to 1. */
  words: number;
  /** Highest similarity by concepts, 0 to 1. */
  concepts: number;
  /** Second highest similarity by words, 0 to 1. */
  next: number;
  /** Weight of those terms of the question that at least one expected question contains (in units of `AskedWeights`). */
  held: number;
}

/** Matches a question with the expected questions of the first `sentences` sentences of a clause. */
export function matchExpectedQuestions(
  expected: QuestionIndex,
  query: QueryWeights,
  { clause, sentences }: { readonly clause: number; readonly sentences: number },
): ExpectedQuestionMatch[] {
  const questions = expected.ofClause.get(clause) ?? [];
  return questions.slice(0, sentences).map((ofSentence) => matchSentence(expected, query, ofSentence));
}

function matchSentence(
  { starts, terms }: QuestionIndex,
  { places, asked, expected, seen }: QueryWeights,
  questions: readonly number[],
): ExpectedQuestionMatch {
  const match: ExpectedQuestionMatch = { words: 0, concepts: 0, next: 0, held: 0 };
  const round = ++seen.rounds;
  for (const i of questions) {
    const [words, concepts] = [expected.words[i] ?? 0, expected.concepts[i] ?? 0];
    if (words === 0 && concepts === 0) continue; // no term in common
    match.next = Math.max(match.next, Math.min(words, match.words));
    match.words = Math.max(match.words, words);
    match.concepts = Math.max(match.concepts, concepts);
    const end = starts[i + 1] ?? 0;
    for (let k = starts[i] ?? 0; k < end; k++) {
      const term = terms[k] ?? 0;
      const place = places[term] ?? 0;
      if (place === 0 || seen.last[place] === round) continue;
      seen.last[place] = round;
      match.held += asked.weights[place] ?? 0;
    }
  }
  return match;
}
