import type { FoundValue } from './value.ts';

/** The words of a match without white space around them, and where they stand. */
export function placeOf({ 0: matched, index }: RegExpExecArray): Pick<FoundValue, 'text' | 'words'> {
  const text = matched.trim();
  const from = index + matched.indexOf(text);
  return { text, words: [from, from + text.length] };
}
