import type { QuestionIndex } from '../retrieve/question-index.ts';
import type { QueryWeights } from './query.ts';

/** How like a question is to those that one sentence is expected to answer. */
export interface ExpectedQuestionMatch {
  words: number;
  concepts: number;
  /** That of the second best by words. */
  next: number;
  /** Weight of the question's terms that any of them holds. */
  held: number;
}

/** What the expected questions say of the first `sentences` of a clause. */
export function matchExpectedQuestions(
  expected: QuestionIndex,
  query: QueryWeights,
  { clause, sentences }: { readonly clause: number; readonly sentences: number },
): ExpectedQuestionMatch[] {
  const questions = expected.ofClause.get(clause) ?? [];
  return questions.slice(0, sentences).map((ofSentence) => hopeOf(expected, query, ofSentence));
}

function hopeOf(
  { starts, terms }: QuestionIndex,
  { places, asked, expected, seen }: QueryWeights,
  questions: readonly number[],
): ExpectedQuestionMatch {
  const hope: ExpectedQuestionMatch = { words: 0, concepts: 0, next: 0, held: 0 };
  const round = ++seen.rounds;
  for (const i of questions) {
    const [words, concepts] = [expected.words[i] ?? 0, expected.concepts[i] ?? 0];
    if (words === 0 && concepts === 0) continue; // it holds no term of the question
    hope.next = Math.max(hope.next, Math.min(words, hope.words));
    hope.words = Math.max(hope.words, words);
    hope.concepts = Math.max(hope.concepts, concepts);
    const end = starts[i + 1] ?? 0;
    for (let k = starts[i] ?? 0; k < end; k++) {
      const term = terms[k] ?? 0;
      const place = places[term] ?? 0;
      if (place === 0 || seen.last[place] === round) continue;
      seen.last[place] = round;
      hope.held += asked.weights[place] ?? 0;
    }
  }
  return hope;
}
