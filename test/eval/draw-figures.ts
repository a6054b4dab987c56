import type { RunRecord } from './baseline.ts';
import { FIGURES, type Figures } from './figures.ts';

const TITLES = ['', 'n', ...FIGURES.map(({ title }) => title)];

/** A figure with how far it is from that of the run before: "62.5 (+1.2)". */
function cell(now: number | undefined, before: number | undefined): string {
  if (now === undefined) return '';
  const change = before === undefined ? 0 : Math.round((now - before) * 10) / 10;
  return change === 0 ? String(now) : `${now} (${change > 0 ? '+' : ''}${change})`;
}

/** A table of all figures, beside those of a run before where there is one. Rows of a language stand indented below their set. */
export function drawFigures(figures: Readonly<Record<string, Figures>>, before: RunRecord | null): string {
  const rows = Object.entries(figures).map(([name, row]) => {
    const then = before?.figures[name];
    const [set, language] = name.split(' ');
    return [
      language ? `  ${language}` : (set ?? name),
      String(row.n),
      ...FIGURES.map(({ key, unit }) =>
        cell(row[key] ?? (unit === 'count' ? 0 : undefined), then ? (then[key] ?? 0) : undefined),
      ),
    ];
  });
  const widths = TITLES.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [TITLES, ...rows].map(line).join('\n');
}
