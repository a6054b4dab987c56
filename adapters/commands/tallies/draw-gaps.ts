import { clausePlace, formatPlace } from '../../../src/chat/commands/run/admin/clause-place.ts';
import { gapNames } from '../../../src/chat/commands/run/admin/gap-names.ts';
import type { Gap } from '../../../src/chat/tallies/group-gaps.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { wrapText } from '../../console/wrap-text.ts';
import { printable } from '../../printable.ts';
import { drawTable, type TableColumn } from './draw-table.ts';

/** Columns of a terminal that nobody has widened. */
const WIDTH = 80;
/** What stands below a row is indented to the topic. */
const INDENT = 7;

const COLUMNS: readonly TableColumn[] = [
  { heading: 'times', width: 5, align: 'right' },
  { heading: 'topic', width: 27 },
  { heading: 'provider', width: 21 },
  { heading: 'outcome', width: 13 },
  { heading: 'lang', width: 6 },
];

/** Gaps as a table of 80 columns, each with its nearest clauses, reasons and questions below. */
export function drawGaps(gaps: readonly Gap[], corpus: Corpus): string[] {
  const [head = '', ...rows] = drawTable(
    COLUMNS,
    gaps.map((gap) => {
      const { topic, provider, kind } = gapNames(gap, 'en', corpus);
      return [String(gap.times), topic, provider, kind, Object.keys(gap.languages).sort().join(' ')];
    }),
  );
  return [head, ...gaps.flatMap((gap, at) => [rows[at] ?? '', ...detailsOf(gap, corpus)])];
}

function detailsOf({ clauses, reasons, questions }: Gap, corpus: Corpus): string[] {
  const below = (text: string) => wrapText(printable(text), WIDTH, INDENT);
  return [
    ...clauses.flatMap(({ clause }) => {
      const place = clausePlace(corpus, clause);
      return below(place ? `${clause} · ${formatPlace(place)}` : `${clause} (no longer in the index)`);
    }),
    ...reasons.flatMap(({ reason, times }) => below(`reason, ${times} ×: “${reason}”`)),
    ...questions.flatMap(({ day, text }) => below(`asked on ${day}: “${text}”`)),
  ];
}
