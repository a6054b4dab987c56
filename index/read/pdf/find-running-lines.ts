import type { PageLine } from './lines-of-page.ts';

/** Share of a page's height at its top and its foot in which running heads and page numbers stand. */
const MARGIN = 0.1;
/** A line that comes again on this share of the pages runs along with them. */
const MIN_SHARE = 0.5;

const PAGE_NUMBER = /^(?:page |p\. ?|第 ?)?[-–— ]*\d{1,4}[-–— ]*(?:(?: of |\/|／)\s*\d{1,4})?(?: ?页| ?頁)?$/i;

/** Running heads and feet: page numbers, and lines in the margins that stand on half of the pages. */
export function findRunningLines(lines: readonly PageLine[], pages: number): ReadonlySet<PageLine> {
  const inMargin = lines.filter(({ y, pageHeight }) => y > pageHeight * (1 - MARGIN) || y < pageHeight * MARGIN);
  const counts = new Map<string, number>();
  for (const line of inMargin) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const least = Math.max(2, pages * MIN_SHARE);
  return new Set(inMargin.filter((line) => PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= least));
}

/** A line without its numbers, which differ from page to page. */
const keyOf = ({ text }: PageLine): string => text.replace(/\d+/g, '#').toLowerCase();
