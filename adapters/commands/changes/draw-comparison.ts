import type { WordChange } from '../../../src/changes/diff-words.ts';
import type { Citation } from '../../../src/compose/reply.ts';
import type {
  CitedChange,
  CitedClauseChange,
  NamedVersion,
  VersionComparison,
} from '../../../src/engine/documents/compare-versions.ts';
import { printable } from '../../printable.ts';

const SIGNS = { added: '+', removed: '-', reworded: '~' } as const;

/** How the pieces of a comparison are marked. */
export interface Marks {
  readonly heading: (text: string) => string;
  /** A clause that has changed, and one change in it with its places. */
  readonly clause: (kind: CitedChange['kind'], section: string) => string;
  readonly change: (words: string, places: string) => readonly string[];
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
  /** Keeps a text from being read as a mark. */
  readonly plain: (text: string) => string;
}

/** For a terminal: words as `git diff --word-diff` marks them. */
export const TEXT_MARKS: Marks = {
  heading: (text) => text,
  clause: (kind, section) => `${SIGNS[kind]} ${section}`,
  change: (words, places) => [`  ${words}`, `    ${places}`],
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
  plain: (text) => text,
};

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_~[\]<>#|]/gu, '\\$&');

/** For a page: Markdown, words struck out and bold. */
export const MARKDOWN_MARKS: Marks = {
  heading: (text) => `## ${escapeMarkdown(text)}`,
  clause: (kind, section) => `- *${kind}* · ${escapeMarkdown(section)}`,
  change: (words, places) => ['', `  ${words}`, `  <br><sub>${escapeMarkdown(places)}</sub>`],
  removed: (text) => `~~${escapeMarkdown(text)}~~`,
  added: (text) => `**${escapeMarkdown(text)}**`,
  plain: escapeMarkdown,
};

/** A comparison for people to read, a line of text each. */
export function drawComparison(name: string, comparison: VersionComparison, marks: Marks): string[] {
  const { from, to, clauses, moved, headings, staleAnnotations } = comparison;
  if (!from) return [marks.heading(name), '', ...reasonLines(comparison), ''];
  const count = (kind: CitedClauseChange['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  const counts = `clauses: ${count('added')} added, ${count('removed')} removed, ${count('reworded')} reworded, ${moved} moved with the same words`;
  return [
    marks.heading(`${name}: ${dateOf(from)} → ${dateOf(to)}`),
    '',
    `${placeOf(from)} → ${placeOf(to)}`,
    ...(comparison.note === 'oldest' ? ['No version from before that day is held: this is the oldest.'] : []),
    counts,
    '',
    ...clauses.flatMap((clause) => drawClause(clause, marks)),
    ...headings.map(
      ({ before, after }) => `${after ? (before ? '~' : '+') : '-'} heading: ${headingText(before, after, marks)}`,
    ),
    ...(headings.length > 0 ? [''] : []),
    ...(staleAnnotations.length > 0
      ? [`Annotations written for another text (${staleAnnotations.length}): ${staleAnnotations.join(', ')}`, '']
      : []),
  ];
}

function reasonLines({ note, to }: VersionComparison): string[] {
  const held = `${dateOf(to)} (${to.file})`;
  return note === 'unchanged'
    ? [`The newest version held is that of ${held}: no change after that day is known.`]
    : [`Only one version is held, that of ${held}.`];
}

const dateOf = ({ date }: NamedVersion): string => date?.date ?? 'undated';

const placeOf = ({ file, replaced }: NamedVersion): string => printable(replaced ? `${file} until ${replaced}` : file);

function drawClause({ kind, section, changes }: CitedClauseChange, marks: Marks): string[] {
  const title = printable(section.join(' › ')) || '(no heading)';
  return [marks.clause(kind, title), ...changes.flatMap((change) => drawChange(change, marks)), ''];
}

function drawChange({ before, after, words }: CitedChange, marks: Marks): string[] {
  const places = [lines('before', before), lines('after', after)].filter(Boolean).join(', ');
  return [...marks.change(words.map((word) => drawWord(word, marks)).join(''), places)];
}

/** White space around marked words stays outside the marks. */
function drawWord({ kind, text }: WordChange, marks: Marks): string {
  const words = printable(text);
  if (kind === 'same' || words === '')
    return `${/^\s/u.test(text) ? ' ' : ''}${marks.plain(words)}${/\S\s+$/u.test(text) ? ' ' : ''}`;
  const [before, after] = [/^\s/u.test(text) ? ' ' : '', /\s$/u.test(text) ? ' ' : ''];
  return `${before}${marks[kind](words)}${after}`;
}

const lines = (label: string, citation: Citation | null): string =>
  citation ? `${label}: ${printable(citation.file)}:${[...new Set(citation.lines)].join('-')}` : '';

function headingText(before: string | null, after: string | null, marks: Marks): string {
  const [old, young] = [before && marks.removed(printable(before)), after && marks.added(printable(after))];
  return [old, young].filter(Boolean).join(' ');
}
