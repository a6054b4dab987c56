import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { ByteWriter } from '../bytes/byte-writer.ts';

type Questions = Pick<IndexedPolicy, 'questions' | 'unanswered'>;

/**
 * Saves the terms of the known questions. Layout: how many are answered; of each its clause, as the difference to the one
 * before, its sentence and its terms; then how many are left open, and the terms of each.
 */
export function saveQuestions({ questions, unanswered }: Questions): Uint8Array {
  const into = new ByteWriter();
  into.number(questions.length);
  let before = 0;
  for (const { clause, sentence, terms } of questions) {
    into.signed(clause - before);
    into.number(sentence);
    into.numbers(terms);
    before = clause;
  }
  into.number(unanswered.length);
  for (const { terms } of unanswered) into.numbers(terms);
  return into.bytes();
}

/** Reads what `saveQuestions` wrote. */
export function readQuestions(from: ByteReader): Questions {
  let clause = 0;
  const questions = Array.from({ length: from.number() }, () => {
    clause += from.signed();
    return { clause, sentence: from.number(), terms: from.numbers() };
  });
  return { questions, unanswered: Array.from({ length: from.number() }, () => ({ terms: from.numbers() })) };
}
