import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { isConceptTerm } from '../../src/retrieve/term-weight.ts';
import type { Question } from '../../src/understand/question.ts';
import { understand } from '../../src/understand/understand.ts';

/** A question in the annotations of a policy: one that it is expected to answer, or is known to leave open. */
export interface KnownQuestion {
  readonly policy: string;
  readonly answered: boolean;
  /** Its words, pairs of Chinese characters and concepts. */
  readonly phrases: readonly string[];
}

const Asked = v.object({ q: v.string() });
const Annotated = v.object({ questions: v.array(Asked) });

/** The questions that the annotations of all policies of a folder hold. */
export function readKnownQuestions(corpus: Corpus, seedsDir: string): KnownQuestion[] {
  const linesOf = (file: string): unknown[] =>
    readFileSync(`${seedsDir}/annotations/${file}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
  return corpus.policies.flatMap(({ id: policy }) => {
    const expected = linesOf(policy).flatMap((line) => v.parse(Annotated, line).questions);
    const open = linesOf(`${policy}.unanswered`)
      .slice(1) // says which text they were checked against
      .map((line) => v.parse(Asked, line));
    const known =
      (answered: boolean) =>
      (asked: v.InferOutput<typeof Asked>): KnownQuestion => ({
        policy,
        answered,
        phrases: phrasesOf(understand(asked.q, corpus)),
      });
    return [...expected.map(known(true)), ...open.map(known(false))];
  });
}

/** Concepts of places and laws ("@...") are left out: which of them a policy speaks of is its own affair. */
const phrasesOf = ({ phrasing, terms }: Question): string[] => [
  ...phrasing,
  ...[...terms.keys()].filter((term) => isConceptTerm(term) && !term.startsWith('@')),
];
