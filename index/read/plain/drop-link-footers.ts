import type { Line } from './lines.ts';

/** A page's link, printed apart from the words that carry it. */
export interface PageLink {
  readonly page: number;
  readonly url: string;
  readonly span: readonly [number, number];
}

const LINK_ONLY = /^(?:https?:\/\/\S+|mailto:\S+)$/;

/**
 * Takes lines that hold nothing but a link out of a text and keeps them as the links of their page:
 * printing a page to PDF puts the targets of its links at its foot, in the middle of sentences.
 */
export function dropLinkFooters(lines: readonly Line[]): { lines: Line[]; links: PageLink[] } {
  const kept: Line[] = [];
  const links: PageLink[] = [];
  let page = 0;
  let cut = false;
  for (const line of lines) {
    if (LINK_ONLY.test(line.text)) {
      const first = line.at[0] ?? 0;
      links.push({ page, url: line.text, span: [first, (line.at.at(-1) ?? first) + 1] });
      cut = true;
      continue;
    }
    if (cut) page++;
    kept.push({ ...line, afterCut: cut, page });
    cut = false;
  }
  return { lines: kept, links };
}
