import { diffArrays } from 'diff';
import { sentenceKey } from './sentence-key.ts';
import { splitWords } from './split-words.ts';

/** A stretch of words that both versions have, or only one of them. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that differ in more words are not compared word by word. */
const MAX_EDITS = 1000;

/** Words that count as the same, though they may be written differently: white space, quotation marks. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || (/^\s/u.test(one) ? /^\s/u.test(other) : sentenceKey(`x${one}`) === sentenceKey(`x${other}`));

/**
 * Compares two texts word by word. The parts that are the same or removed give the text before, those that are the same or
 * added the text after, apart from white space and the form of quotation marks, which are as they are after.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const options = { comparator: isSameWord, maxEditLength: MAX_EDITS };
  const changes = diffArrays(splitWords(before), splitWords(after), options);
  // Nobody would read so many marks, and finding them takes the square of their number.
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  const parts = changes.map(({ added, removed, value }): WordChange => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text: value.join('') };
  });
  return joinAcrossSpace(parts);
}

/** "[-two-] {+seven+} [-years-] {+months+}" is read as "[-two years-]{+seven months+}": a lone space or comma between changes joins them. */
function joinAcrossSpace(parts: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed });
    if (added) joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, i) => {
    const isBetween =
      kind === 'same' && /^[\s,.]{1,2}$/u.test(text) && removed !== '' && added !== '' && i + 1 < parts.length;
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
    if (kind === 'same' && !isBetween) {
      flush();
      joined.push({ kind, text });
    }
  });
  flush();
  return joined;
}
