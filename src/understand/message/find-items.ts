import type { Stretch } from './sentence.ts';

const MARKER =
  /(?<=^|[\s:：,，;；。？?！!、）)\p{Script=Han}])(?:[（(](\d{1,2}|[a-h]|[ivx]{1,4}|[一二三四五六七八九十])[)）]|(\d{1,2}|[a-h]|[ivx]{1,4})[.)、．](?!\d)|([一二三四五六七八九十])[、.．]|([①-⑩]))\s*/giu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const HAN_NUMBERS = '一二三四五六七八九十';

/** The numbers that a marker may stand for: "i" is the first of roman numbers. */
function numbersOf(mark: string): number[] {
  const sign = mark.toLowerCase();
  if (/^\d+$/.test(sign)) return [Number(sign)];
  if (HAN_NUMBERS.includes(sign)) return [HAN_NUMBERS.indexOf(sign) + 1];
  if (/^[①-⑩]$/u.test(sign)) return [sign.charCodeAt(0) - 0x2460 + 1];
  return [
    ...(ROMAN.includes(sign) ? [ROMAN.indexOf(sign) + 1] : []),
    ...(sign.length === 1 ? [sign.charCodeAt(0) - 96] : []),
  ];
}

/** A numbered list in a text: what stands before it, and its entries without their numbers. */
export interface NumberedList {
  readonly before: Stretch;
  readonly items: readonly Stretch[];
}

/** The list that a part of a text holds: its markers count up from one. Null where there is none of two entries or more. */
export function findItems(text: string, { from, to }: Stretch): NumberedList | null {
  const marks: { start: number; end: number }[] = [];
  for (const match of text.slice(from, to).matchAll(MARKER)) {
    const sign = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (numbersOf(sign).includes(marks.length + 1))
      marks.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  if (marks.length < 2) return null;
  const items = marks.map(({ end }, i) => ({ from: end, to: marks[i + 1]?.start ?? to }));
  if (items.some((item) => !/[\p{L}]/u.test(text.slice(item.from, item.to)))) return null;
  return { before: { from, to: marks[0]?.start ?? from }, items };
}
