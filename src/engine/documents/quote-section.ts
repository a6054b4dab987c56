import { citeRange } from '../../compose/quotes/cite.ts';
import { MAX_QUOTE_LENGTH, textOfSentences } from '../../compose/quotes/sentence-range.ts';
import type { Citation } from '../../compose/reply.ts';
import type { Clause } from '../../policy/policy.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import type { TellsFact } from './tells-fact.ts';

/** At most this many quotes of a section are shown. */
const MAX_QUOTES = 6;
/** Clauses of a section are read until it has this many quotes. */
const MAX_COUNTED = 60;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const HAN = '一二三四五六七八九十';

/** A number, a Roman number, a letter or a Chinese number at the beginning of a heading. */
const LABEL =
  /^(?:第\s*)?(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}(?=[\s.、)])|[A-Z](?=[.、)\s])|[一二三四五六七八九十]{1,3}(?=[、.\s章条节]))/u;

/** The number that a heading begins with, in digits or as a capital letter; null where it has none. */
function labelOf(heading: string): string | null {
  const [, label] = LABEL.exec(heading.trim()) ?? [];
  if (!label) return null;
  const roman = ROMAN.indexOf(label) + 1;
  if (roman > 0) return String(roman);
  const tens = label.startsWith('十') ? 10 + HAN.indexOf(label[1] ?? '') + 1 : HAN.indexOf(label) + 1;
  return HAN.includes(label[0] ?? '-') ? String(tens) : label;
}

/** The clauses of a section by its number, those of its subsections included, in the document's order. */
function clausesOf(clauses: readonly Clause[], number: string): number[] {
  const isIn = (label: string | null) => label === number || (label?.startsWith(`${number}.`) ?? false);
  const numbered = clauses.flatMap((clause, i) =>
    isIn(clause.number) || clause.section.some((heading) => isIn(labelOf(heading))) ? [i] : [],
  );
  // What follows a numbered clause without a number of its own, under the same heading, is still its text.
  return clauses.flatMap((clause, i) => (numbered.includes(i) || follows(clauses, clause, i, numbered) ? [i] : []));
}

function follows(clauses: readonly Clause[], clause: Clause, i: number, numbered: readonly number[]): boolean {
  if (clause.number !== null) return false;
  const before = clauses.slice(0, i).findLastIndex(({ number }) => number !== null);
  return numbered.includes(before) && clauses[before]?.section.join() === clause.section.join();
}

/** Quotes of one clause, cut between sentences so that each can be quoted whole. */
function quotesOf(policy: CorpusPolicy, at: number): Citation[] {
  const clause = policy.open.index.policy.clauses[at];
  const quotes: Citation[] = [];
  if (!clause) return quotes;
  let first = 0;
  for (let last = 0; last < clause.sentences.length; last++) {
    const isLast = last === clause.sentences.length - 1;
    if (!isLast && textOfSentences(clause, first, last + 1).length <= MAX_QUOTE_LENGTH) continue;
    const quote = citeRange(policy, { clause: at, first, last }, 1, { score: 1, asked: [], mode: 'annotated' });
    if (quote && quote.quote.length <= MAX_QUOTE_LENGTH) quotes.push({ ...quote, context: null });
    first = last + 1;
  }
  return quotes;
}

/**
 * A section of a policy by its number, quoted in its order.
 * @param skip number of quotes that were shown before
 */
export function quoteSection(policy: CorpusPolicy, number: string, skip: number): TellsFact {
  const { provider } = policy.record;
  const all = clausesOf(policy.open.index.policy.clauses, number)
    .slice(0, MAX_COUNTED)
    .flatMap((at) => quotesOf(policy, at));
  if (all.length === 0) return { fact: { fact: 'no-section', provider, number }, citations: [], silent: [] };
  const more = Math.max(0, all.length - skip - MAX_QUOTES);
  return {
    fact: { fact: 'section', provider, number, more },
    citations: all.slice(skip, skip + MAX_QUOTES),
    silent: [],
  };
}
