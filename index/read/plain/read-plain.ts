import type { Language } from '../../../src/text/language.ts';
import { type Outline, outline } from '../../outline/outline.ts';
import { dropLinkFooters, type PageLink } from './drop-link-footers.ts';
import { detectLayout, type Layout } from './layout.ts';
import { linesOf } from './lines.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { readSentences } from './read-sentences.ts';
import { readWrapped } from './read-wrapped.ts';

const READERS = { wrapped: readWrapped, sentences: readSentences, paragraphs: readParagraphs };

/** Reads a seed text with the reader that fits its looks, and outlines it. */
export function readPlain(file: string, language: Language): { outline: Outline; layout: Layout; links: PageLink[] } {
  const all = linesOf(file);
  const layout = detectLayout(all);
  const { lines, links } = layout === 'wrapped' ? dropLinkFooters(all) : { lines: all, links: [] };
  const { paragraphs, dropped } = READERS[layout](lines);
  const found = outline(paragraphs, language, layout);
  const footers = links.map((link) => ({ span: link.span, reason: "links of the page's footer" }));
  return { outline: { ...found, dropped: [...dropped, ...found.dropped, ...footers] }, layout, links };
}
