import { spanOf } from '../mapped-text.ts';
import { dropDoubledRuns } from './drop-doubled-runs.ts';
import { joinBrokenAbbreviations } from './join-broken-abbreviations.ts';
import type { Line } from './lines.ts';
import type { Paragraph, Reading } from './paragraph.ts';

/** A dot alone on its line: all that is left of a value which the scraper took out. */
const LONE_DOT = /^[.。]$/;

/** Reads a page scraped to one sentence a line: mends sentences, drops second copies, keeps paragraph ends. */
export function readSentences(lines: readonly Line[]): Reading {
  const { lines: once, dropped, breaks } = dropDoubledRuns(joinBrokenAbbreviations(lines));
  const paragraphs: Paragraph[] = [];
  for (const line of once) {
    const before = paragraphs.at(-1);
    if (before && LONE_DOT.test(line.text)) {
      paragraphs[paragraphs.length - 1] = {
        ...before,
        text: `${before.text} ${line.text}`,
        at: [...before.at, before.at.at(-1) ?? 0, ...line.at],
      };
    } else
      paragraphs.push({
        text: line.text,
        at: line.at,
        page: line.page,
        fresh: breaks.has(line),
        gapAfter: 0,
        row: false,
      });
  }
  return { paragraphs, dropped: dropped.map((line) => ({ span: spanOf(line), reason: 'second copy' })) };
}
