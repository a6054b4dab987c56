import type { SentenceRef } from '../../src/policy/indexed-policy.ts';
import type { Clause } from '../../src/policy/policy.ts';

/** Best of the lengths measured at an equal reading budget. */
const TARGET_LENGTH = 500;

/** Groups consecutive sentences of one section into passages of about 500 characters; a Chinese character counts double. */
export function passagesOf(clauses: readonly Clause[]): SentenceRef[][] {
  const passages: SentenceRef[][] = [];
  let current: SentenceRef[] = [];
  let length = 0;
  let section = '';
  const close = () => {
    if (current.length > 0) passages.push(current);
    [current, length] = [[], 0];
  };
  clauses.forEach((clause, c) => {
    const key = clause.section.join('\n');
    if (key !== section) close();
    section = key;
    clause.sentences.forEach((sentence, s) => {
      const text = clause.text.slice(...sentence.at);
      const size = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
      if (length > 0 && length + size / 2 > TARGET_LENGTH) close();
      current.push([c, s]);
      length += size;
    });
  });
  close();
  return passages;
}
