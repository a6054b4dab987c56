import { stem, tokensOf } from '../text/tokens.ts';
import type { Pattern } from './patterns.ts';

/** Keys of tokens one after the other; a list of sequences stands for one of them. */
export type Sequence = readonly (string | readonly Sequence[])[];

/** A bracket inside a word: "communicat(e|ion)" stands for two words. */
const INSIDE_WORD = /[a-z]\(|\)[a-z]/i;

/**
 * Reads a surface form: the parts between its gaps, each a sequence.
 * @returns one list of parts, or several where brackets stand inside words
 */
export function parsePattern(form: Pattern): Sequence[][] {
  if (INSIDE_WORD.test(form)) return readings(form).map((reading) => partsOf(reading));
  return [partsOf(form)];
}

const partsOf = (form: string): Sequence[] =>
  form
    .split('...')
    .filter((part) => part.trim())
    .map((part) => parseSequence(part));

/** All readings of a form with alternatives, as text. */
function readings(form: string): string[] {
  const open = form.lastIndexOf('(');
  const close = open < 0 ? -1 : form.indexOf(')', open);
  if (close < 0) return [form];
  const [head, tail] = [form.slice(0, open), form.slice(close + 1)];
  return form
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => readings(`${head}${choice}${tail}`));
}

/** A sequence of words and brackets. A bracket that is not closed ends with the form. */
function parseSequence(text: string): Sequence {
  const sequence: (string | Sequence[])[] = [];
  for (let from = 0; from < text.length; ) {
    const open = text.indexOf('(', from);
    sequence.push(...keysOf(open < 0 ? text.slice(from) : text.slice(from, open)));
    if (open < 0) break;
    const end = closing(text, open);
    sequence.push(alternatives(text.slice(open + 1, end)).map(parseSequence));
    from = end + 1;
  }
  return sequence;
}

/** Index of the bracket that closes the one at `open`; the text's end where none does. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  return text.length;
}

/** Splits at the bars that stand in no inner bracket. */
function alternatives(text: string): string[] {
  if (!text.includes('(')) return text.split('|');
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char !== '|' || depth !== 0) continue;
    found.push(text.slice(from, i));
    from = i + 1;
  }
  return [...found, text.slice(from)];
}

/** Words and blanks alone. */
const WORDS = /^[A-Za-z0-9 ]*$/;

/** Keys of a literal's tokens; behind `=` as written. */
function keysOf(literal: string): string[] {
  if (WORDS.test(literal)) return literal.split(' ').filter(Boolean).map(stem);
  const exact = literal.trim().startsWith('=');
  return tokensOf(literal.replace('=', '')).map((token) => (exact ? `=${token.raw}` : token.key));
}
