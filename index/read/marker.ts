/**
 * What a paragraph begins with when it is a part of an outline or of a list.
 * - `section`: a number that can head a section or a clause ("2.", "5.3.1", "III", "第三条", "five point two");
 * - `item`: the mark of a list item ("•", "a)", "(1)", "iv)").
 */
export interface Marker {
  readonly kind: 'section' | 'item';
  /** How deep a section number is (1 for "2."), or the family of an item mark. */
  readonly depth: number;
  readonly family: 'bullet' | 'letter' | 'paren-number' | 'roman' | 'number' | 'section';
  /** The number as digits, or the letter; empty for a bullet. */
  readonly label: string;
  /** Ordinal inside its list or section: 3 for "c)", "(3)", "iii)", "2.3". */
  readonly ordinal: number;
  /** Length of the mark with the white space behind it. */
  readonly length: number;
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const WORD = `(?:${WORDS.slice(1).join('|')})`;
const HAN_DIGITS = '零一二三四五六七八九十';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** Han numerals up to ninety-nine: "十二" is 12; NaN for anything else. */
function fromHan(text: string): number {
  const ten = text.indexOf('十');
  const digit = (char: string | undefined, otherwise: number) => (char ? HAN_DIGITS.indexOf(char) : otherwise);
  if (ten < 0) return text.length === 1 ? digit(text, Number.NaN) : Number.NaN;
  return digit(text[ten - 1], 1) * 10 + digit(text[ten + 1], 0);
}

type Rule = readonly [RegExp, (match: RegExpExecArray) => Omit<Marker, 'length'> | null];

const section = (label: string): Omit<Marker, 'length'> => {
  const parts = label.split('.');
  return { kind: 'section', family: 'section', depth: parts.length, label, ordinal: Number(parts.at(-1)) };
};
const item = (family: Marker['family'], label: string, ordinal: number): Omit<Marker, 'length'> => ({
  kind: 'item',
  family,
  depth: 0,
  label,
  ordinal,
});

/** Numbers in words: "five point two" and "five six" are 5.2 and 5.6, as machine translation leaves them. */
function fromWords(text: string): string {
  return text
    .toLowerCase()
    .split(/\s+(?:point\s+)?/)
    .map((word) => WORDS.indexOf(word))
    .join('.');
}

const RULES: readonly Rule[] = [
  [/^(#{1,6})\s+/, (m) => ({ ...section('0'), depth: m[1]?.length ?? 1, label: '', ordinal: 0 })],
  [/^[•·▪●◦‣○■□*➢✓–—-]\s+(?=\S)|^[•▪●◦‣■➢]/u, () => item('bullet', '', 0)],
  [/^(\d{1,2}(?:\.\d{1,2}){1,4})\s*[.、．]?(?=[\s\p{L}*“"'《])\s*[.]?\s*/u, (m) => section(m[1] ?? '')],
  [/^(\d{1,2})\s*[.、．](?!\d)\s*/u, (m) => section(m[1] ?? '')],
  [/^(?:article|section|clause|part)\s+(\d{1,2})\s*[.:、-]?\s+/i, (m) => section(m[1] ?? '')],
  [/^第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[章条節节部]\s*[、.:：]?\s*/, (m) => section(hanNumber(m[1] ?? ''))],
  [/^([一二三四五六七八九十]{1,3})\s*[、.．]\s*/, (m) => section(hanNumber(m[1] ?? ''))],
  [/^[(（]([一二三四五六七八九十]{1,3})[)）]\s*/, (m) => item('paren-number', m[1] ?? '', fromHan(m[1] ?? ''))],
  [/^[(（](\d{1,2})[)）]\s*/, (m) => item('paren-number', m[1] ?? '', Number(m[1]))],
  [/^(\d{1,2})[)）]\s*/, (m) => item('number', m[1] ?? '', Number(m[1]))],
  [/^[(（]?([ivx]{2,5}|[iv])[)）]\s*/i, (m) => roman(m[1] ?? '')],
  [/^[(（]?([a-z])[)）]\s*/i, (m) => item('letter', m[1] ?? '', (m[1] ?? 'a').toLowerCase().charCodeAt(0) - 96)],
  [/^([①-⑳])\s*/u, (m) => item('paren-number', m[1] ?? '', (m[1] ?? '①').charCodeAt(0) - 0x245f)],
  [/^([IVX]{1,5})(?:[.、]\s*|\s+(?=\p{Lu}\p{Ll}+\s))/u, (m) => romanSection(m[1] ?? '')],
  [
    new RegExp(`^(${WORD}(?:\\s+(?:point\\s+)?${WORD})+)(?=\\s+\\p{L})\\s+`, 'iu'),
    (m) => section(fromWords(m[1] ?? '')),
  ],
];

const hanNumber = (text: string): string => (/^\d+$/.test(text) ? text : String(fromHan(text)));

function roman(text: string): Omit<Marker, 'length'> | null {
  const ordinal = ROMAN.indexOf(text.toLowerCase()) + 1;
  return ordinal > 0 ? item('roman', text, ordinal) : null;
}

function romanSection(text: string): Omit<Marker, 'length'> | null {
  const ordinal = ROMAN.indexOf(text.toLowerCase()) + 1;
  // A single "I" is a word far more often than a number.
  return ordinal > 1 ? { ...section(String(ordinal)), label: text } : null;
}

/** The mark at the start of a paragraph; null where it begins with words. */
export function markerOf(text: string): Marker | null {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text);
    const marker = match && read(match);
    if (match && marker && !Number.isNaN(marker.ordinal)) return { ...marker, length: match[0].length };
  }
  return null;
}
