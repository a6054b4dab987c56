import { topicName } from '../../../src/chat/commands/run/admin/gap-names.ts';
import type { OutcomeCounts, Usage } from '../../../src/chat/tallies/sum-usage.ts';
import type { Outcome } from '../../../src/chat/tallies/tally.ts';
import { drawTable, type TableColumn } from './draw-table.ts';

/** The outcomes that have a column of their own; all others are added up in one. */
const SHOWN: readonly Outcome[] = ['answered', 'partly', 'silent'];

const COLUMNS: readonly TableColumn[] = [
  { heading: 'topic', width: 34 },
  { heading: 'asked', width: 7, align: 'right' },
  { heading: 'answered', width: 8, align: 'right' },
  { heading: 'partly', width: 7, align: 'right' },
  { heading: 'silent', width: 7, align: 'right' },
  { heading: 'other', width: 7, align: 'right' },
];

/** Usage as a table of 80 columns by topic, with all together at its end. */
export function drawUsage({ questions, outcomes, topics, votes }: Usage): string[] {
  const row = (name: string, asked: number, counts: OutcomeCounts): string[] => {
    const shown = SHOWN.map((outcome) => counts[outcome] ?? 0);
    const other = asked - shown.reduce((sum, count) => sum + count, 0);
    return [name, ...[asked, ...shown, other].map(String)];
  };
  return [
    ...drawTable(COLUMNS, [
      ...topics.map((one) => row(topicName(one.topic, 'en'), one.questions, one.outcomes)),
      row('all', questions, outcomes),
    ]),
    '',
    `votes: ${votes.helpful} helpful, ${votes.notHelpful} not helpful, ${votes.reasons} with a reason`,
  ];
}
