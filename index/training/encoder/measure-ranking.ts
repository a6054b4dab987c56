import { encode } from '../../../src/encoder/encode.ts';
import type { EncoderModel } from '../../../src/encoder/encoder-model.ts';
import { createLexicalIndex } from '../../../src/encoder/lexical-index.ts';
import { similarity } from '../../../src/encoder/similarity.ts';
import type { AnsweredQuestion, PolicyMaterial } from './policy-material.ts';

/** How often a right sentence came first, and among the first three. */
export interface Hits {
  questions: number;
  first: number;
  amongThree: number;
}

/** Hits by the way sentences were scored and the kind of question. */
export type HitTable = Map<string, Hits>;

/** Rank of the best right sentence, from 0; on equal scores the earlier sentence is ahead. */
function rankOf(scores: Float32Array, right: readonly number[]): number {
  const best = right.reduce((top, s) => ((scores[s] ?? 0) > (scores[top] ?? 0) ? s : top), right[0] ?? 0);
  const score = scores[best] ?? 0;
  return scores.reduce(
    (ahead, other, s) => ahead + (!right.includes(s) && (other > score || (other === score && s < best)) ? 1 : 0),
    0,
  );
}

function count(table: HitTable, key: string, rank: number): void {
  const hits = table.get(key) ?? { questions: 0, first: 0, amongThree: 0 };
  hits.questions++;
  if (rank === 0) hits.first++;
  if (rank < 3) hits.amongThree++;
  table.set(key, hits);
}

/** Scores all sentences of a policy for a question, in several ways. */
type Scorer = (question: string) => Readonly<Record<string, Float32Array>>;

/** Highest of the scores of texts for each sentence they stand for. */
function highest(scores: Float32Array, sentences: readonly number[], count: number): Float32Array {
  const best = new Float32Array(count).fill(-1);
  sentences.forEach((s, i) => {
    best[s] = Math.max(best[s] ?? -1, scores[i] ?? -1);
  });
  return best;
}

/** Scores by the sentences alone, as in a policy that nobody prepared. */
function plainScorer(model: EncoderModel, { sentences, contexts }: PolicyMaterial): Scorer {
  const vectors = sentences.map((text, s) => encode(model, text, contexts[s]));
  const lexical = createLexicalIndex(model, sentences);
  return (question) => {
    const asked = encode(model, question);
    const meaning = Float32Array.from(vectors, (vector) => similarity(asked, vector));
    const words = lexical.score(question);
    return {
      meaning,
      words,
      'meaning + words': meaning.map((value, s) => value + (words[s] ?? 0)),
    };
  };
}

/** Scores by the nearest of a sentence's questions, its translation and itself. */
function annotatedScorer(model: EncoderModel, { sentences, translations, questions }: PolicyMaterial): Scorer {
  const known = [
    ...questions.flatMap(({ text, answers }) => answers.map((s) => ({ text, s }))),
    ...sentences.map((text, s) => ({ text, s })),
    ...translations.flatMap((text, s) => (text ? [{ text, s }] : [])),
  ];
  const owners = known.map(({ s }) => s);
  const texts = known.map(({ text }) => text);
  const vectors = texts.map((text) => encode(model, text));
  const lexical = createLexicalIndex(model, texts);
  return (question) => {
    const asked = encode(model, question);
    const near = highest(
      Float32Array.from(vectors, (vector) => similarity(asked, vector)),
      owners,
      sentences.length,
    );
    const words = highest(lexical.score(question), owners, sentences.length);
    return {
      'nearest meaning': near,
      'nearest words': words,
      'nearest meaning + words': near.map((value, s) => value + (words[s] ?? 0)),
    };
  };
}

/**
 * Ranks the sentences of a policy for questions with known answers.
 * @param table where the hits are counted, by the way of scoring and whether question and policy have one language
 */
export function measureRanking(
  model: EncoderModel,
  policy: PolicyMaterial,
  questions: readonly AnsweredQuestion[],
  kind: 'plain' | 'annotated',
  table: HitTable,
): void {
  const score = (kind === 'plain' ? plainScorer : annotatedScorer)(model, policy);
  for (const { text, language, answers } of questions) {
    const languages = language === policy.language ? 'same language' : 'across languages';
    for (const [way, scores] of Object.entries(score(text))) {
      const rank = rankOf(scores, answers);
      count(table, way, rank);
      count(table, `${way}, ${languages}`, rank);
    }
  }
}
