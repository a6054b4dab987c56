import type { Clause } from '../../src/policy/policy.ts';
import type { FoundValue } from './found-value.ts';

/** Words around a value. */
export interface Surroundings {
  /** Index of its sentence in the clause. */
  readonly sentence: number;
  readonly before: string;
  readonly after: string;
  /** The sentences before it in the same clause, the lead-in of its list and its heading, nearest first. */
  readonly introduction: readonly string[];
  /** True where the sentence is little more than the value: "E-mail: x@example.org". */
  readonly isLabel: boolean;
}

/** A sentence up to this length is about one thing. */
const MAX_SENTENCE = 220;
/** Of a longer one, what stands within this distance of the value. */
const REACH_BEFORE = 120;
const REACH_BEHIND = 60;
/** Letters beside a value in a sentence that is a label; a Chinese character counts three. */
const MAX_LABEL = 34;
/** Other values, and names of sections, say nothing on this one. */
const BESIDE =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|https?:\/\/[^\s<>"'“”，。；、）)\]]+|“[^”\n]{1,40}”(?= ?(?:部分|一节|章节|section))/gu;

/** A text without other values and without names of sections. */
export const withoutOtherValues = (text: string): string => text.replace(BESIDE, ' ');

/** The text of a sentence of a clause; empty beyond its ends. */
export const sentenceText = ({ sentences, text }: Clause, index: number): string =>
  text.slice(...(sentences[index]?.at ?? [0, 0]));

/** Index of the sentence in which an offset of the clause's text lies. */
export function sentenceAt({ sentences }: Clause, offset: number): number {
  const found = sentences.findIndex(({ at }) => offset < at[1]);
  return found < 0 ? sentences.length - 1 : found;
}

/** The words that tell what a value of a clause is for. */
export function surroundingsOf(clause: Clause, { from, to }: FoundValue): Surroundings {
  const sentence = sentenceAt(clause, from);
  const [start = 0, end = 0] = clause.sentences[sentence]?.at ?? [];
  const isLong = end - start > MAX_SENTENCE;
  const before = clause.text.slice(isLong ? Math.max(start, from - REACH_BEFORE) : start, from);
  const after = clause.text.slice(to, isLong ? Math.min(end, to + REACH_BEHIND) : Math.max(end, to));
  const others = clause.text.slice(start, from) + clause.text.slice(to, Math.max(end, to));
  return {
    sentence,
    before: withoutOtherValues(before),
    after: withoutOtherValues(after),
    introduction: [
      sentenceText(clause, sentence - 1),
      sentenceText(clause, sentence - 2),
      clause.leadIn ?? '',
      clause.section.at(-1) ?? '',
    ].filter(Boolean),
    isLabel: lettersIn(others) <= MAX_LABEL,
  };
}

const lettersIn = (text: string): number =>
  (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
