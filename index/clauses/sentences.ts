import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Language } from '../../src/text/language.ts';

/** Start inclusive, end exclusive, in code units of the text that was split. */
type Range = readonly [start: number, end: number];

let english: ReturnType<typeof winkNLP> | undefined;

/** Quotes have 600 characters at most, and a sentence is quoted whole. */
const MAX_SENTENCE_LENGTH = 420;
/** Ends a sentence for the splitter only: an abbreviation, an initial, a number's dot. */
const FALSE_END =
  /(?:(?:\be\.g|\bi\.e|\bvs|\bcf|\bInc|\bLtd|\bCo|\bCorp|Art|\bNo|\bNos|\bSec|\bSt|\bapprox|\bincl)\.|(?:^|[\s(-])\p{L}\.|\b\p{Lu}\.\p{Lu}\.|[“"]\d{1,2}\.)$/iu;

/** The sentences of a text; longer ones than can be quoted are cut between their parts. */
export function splitSentences(text: string, language: Language): Range[] {
  const ranges = language === 'zh' ? splitChinese(text) : splitEnglish(text);
  return ranges
    .flatMap((range) => cutLong(text, range))
    .map((range) => trimRange(text, range))
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

const CLOSERS = '”’"\'）)】》」]';
const OPENERS = '（(【《「[';

/**
 * Chinese sentences end in 。！？ outside brackets. A Latin dot ends none ("Amazon Web Services, Inc. 位于"), which is
 * where Unicode's sentence boundaries (UAX 29, Intl.Segmenter) break such texts.
 */
function splitChinese(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (OPENERS.includes(char)) depth++;
    else if (depth > 0 && CLOSERS.includes(char)) depth--;
    if (!/[。！？!?]/u.test(char) || depth > 0) continue;
    while (CLOSERS.includes(text[i + 1] ?? ' ')) i++;
    ranges.push([start, i + 1]);
    start = i + 1;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges;
}

/** The splitter's time grows with the square of a text without ends, and of a word without end. */
const MAX_CHUNK_LENGTH = 4000;
const MAX_WORD_LENGTH = 200;

/** Splits in pieces that the splitter takes in its stride; a piece with a word beyond all measure is left whole. */
function splitEnglish(text: string): Range[] {
  if (text.length <= MAX_CHUNK_LENGTH) return hasEndlessWord(text) ? [[0, text.length]] : splitPiece(text);
  const ranges: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const window = text.slice(start, start + MAX_CHUNK_LENGTH);
    const last =
      start + window.length < text.length
        ? Math.max(window.lastIndexOf('. '), window.lastIndexOf('? ')) + 1
        : window.length;
    const end = start + (last > 0 ? last : window.length);
    ranges.push(...splitEnglish(text.slice(start, end)).map(([from, to]) => [start + from, start + to] as const));
    start = end;
  }
  return ranges;
}

const hasEndlessWord = (text: string): boolean => text.split(/\s+/).some((word) => word.length > MAX_WORD_LENGTH);

/** What was split last: a clause's text is split for its lead-in, for its length and for itself. */
const lately = new Map<string, Range[]>();
const MAX_CACHED_TEXTS = 200;

/** A mark that can end a sentence, with another word behind it: most items of lists and lead-ins have none. */
function hasInnerEnd(text: string): boolean {
  const mark = text.search(/[.!?…\n]/u);
  return mark >= 0 && /\s/.test(text.slice(mark + 1).trimEnd());
}

function splitPiece(text: string): Range[] {
  if (!hasInnerEnd(text)) return [[0, text.length]];
  const known = lately.get(text);
  if (known) return known;
  const ranges = splitAnew(text);
  if (lately.size >= MAX_CACHED_TEXTS) lately.clear();
  lately.set(text, ranges);
  return ranges;
}

function splitAnew(text: string): Range[] {
  english ??= winkNLP(model, ['sbd']);
  const ranges: Range[] = [];
  let at = 0;
  for (const sentence of english.readDoc(text).sentences().out() as string[]) {
    const start = text.indexOf(sentence.trim(), at);
    if (start < 0) continue;
    const end = start + sentence.trim().length;
    const last = ranges.at(-1);
    const open = last && text.slice(last[0], last[1]);
    const tight = last !== undefined && start === last[1];
    if (last && open && (tight || goesOn(open, text.slice(end - sentence.trim().length, end)) || start > end))
      ranges[ranges.length - 1] = [last[0], end];
    else ranges.push([last ? last[1] : 0, end]);
    at = end;
  }
  const last = ranges.at(-1);
  if (!last) return [[0, text.length]];
  ranges[ranges.length - 1] = [last[0], text.length];
  return ranges;
}

const goesOn = (before: string, after: string): boolean =>
  (FALSE_END.test(before) && !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(after)) ||
  /^[,;:)]/.test(after) ||
  !/[\p{L}\p{N}]/u.test(before);

/** Cuts a range that is too long to be quoted at the semicolon, or else the comma, nearest to its middle. */
function cutLong(text: string, [start, end]: Range): Range[] {
  if (end - start <= MAX_SENTENCE_LENGTH) return [[start, end]];
  if (end - start > MAX_CUT_LENGTH) return windows(text, [start, end]).flatMap((window) => cutLong(text, window));
  const part = text.slice(start, end);
  const middle = part.length / 2;
  for (const stop of [/[;；](?=\s|\p{Script=Han})/gu, /[,，](?=\s|\p{Script=Han})/gu, /\s/g]) {
    const places = [...part.matchAll(stop)]
      .map((match) => match.index + 1)
      .filter((place) => place > 60 && place < part.length - 60);
    const best = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (best !== undefined) return [...cutLong(text, [start, start + best]), ...cutLong(text, [start + best, end])];
  }
  return [...cutLong(text, [start, start + MAX_SENTENCE_LENGTH]), ...cutLong(text, [start + MAX_SENTENCE_LENGTH, end])];
}

/** A longer text without an end is cut into windows first, so that the time stays linear. */
const MAX_CUT_LENGTH = 8000;

/** Windows of at most `MAX_CUT_LENGTH`, each ending at its last white space where it has any. */
function windows(text: string, [start, end]: Range): Range[] {
  const found: Range[] = [];
  for (let from = start; from < end; ) {
    const most = Math.min(end, from + MAX_CUT_LENGTH);
    const space = most < end ? text.slice(from, most).lastIndexOf(' ') : -1;
    const to = space > 0 ? from + space + 1 : most;
    found.push([from, to]);
    from = to;
  }
  return found;
}

function trimRange(text: string, [start, end]: Range): Range {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return [from, Math.max(from, end - (part.length - part.trimEnd().length))];
}
