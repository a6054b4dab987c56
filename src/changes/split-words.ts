/** A number with its separators, a word with apostrophes and hyphens inside, a run of white space, any other character. */
const PIECE = /\p{N}+(?:[.,:/-]\p{N}+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\s+|[\s\S]/gu;
const HAN_RUN = /\p{Script=Han}{2,}/u;

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts a text into words and what is between them; joined they are the text again. Chinese is cut into its words. */
export function splitWords(text: string): string[] {
  const pieces = text.match(PIECE) ?? [];
  return pieces.flatMap((piece) =>
    HAN_RUN.test(piece) ? [...chinese.segment(piece)].map(({ segment }) => segment) : [piece],
  );
}
