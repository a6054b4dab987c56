import type { Language } from '../../src/text/language.ts';
import { dropLinkFooters, type PageLink } from '../read/plain/drop-link-footers.ts';
import { detectLayout, type Layout } from '../read/plain/layout.ts';
import { linesOf } from '../read/plain/lines.ts';
import { readParagraphs } from '../read/plain/read-paragraphs.ts';
import { readSentences } from '../read/plain/read-sentences.ts';
import { readWrapped } from '../read/plain/read-wrapped.ts';
import { type Outline, outline } from './outline.ts';

const READERS = { wrapped: readWrapped, sentences: readSentences, paragraphs: readParagraphs };

/** Reads a seed text with the reader that fits its looks, and outlines it. */
export function outlinePlain(
  file: string,
  language: Language,
): { outline: Outline; layout: Layout; links: PageLink[] } {
  const all = linesOf(file);
  const layout = detectLayout(all);
  const { lines, links } = layout === 'wrapped' ? dropLinkFooters(all) : { lines: all, links: [] };
  const { paragraphs, dropped } = READERS[layout](lines);
  const found = outline(paragraphs, language, layout);
  const footers = links.map((link) => ({ span: link.span, reason: "links of the page's footer" }));
  return { outline: { ...found, dropped: [...dropped, ...found.dropped, ...footers] }, layout, links };
}
