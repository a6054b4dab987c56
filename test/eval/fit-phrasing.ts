import { readFileSync, writeFileSync } from 'node:fs';
import type { PhrasingOdds } from '../../src/answerability/phrasing-score.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { isConceptTerm } from '../../src/retrieve/term-weight.ts';
import { isHan } from '../../src/text/language.ts';
import { type Question, understand } from '../../src/understand/understand.ts';

/** The phrasing of a question that somebody read a policy for. */
export interface KnownQuestion {
  readonly policy: string;
  readonly answered: boolean;
  readonly phrasing: readonly string[];
}

const piecesOf = ({ phrasing, terms }: Question): string[] => [
  ...phrasing,
  ...[...terms.keys()].filter((term) => isConceptTerm(term) && !term.startsWith('@')),
];

/** The questions that the annotations of the policies hold: expected ones, and ones known to be left open. */
export function knownQuestions(corpus: Corpus, seedsDir: string): KnownQuestion[] {
  const linesOf = (file: string) =>
    readFileSync(`${seedsDir}/annotations/${file}.jsonl`, 'utf8').split('\n').filter(Boolean);
  return corpus.policies.flatMap(({ id: policy }) => {
    const expected = linesOf(policy).flatMap((line) => (JSON.parse(line) as { questions: { q: string }[] }).questions);
    const open = linesOf(`${policy}.unanswered`)
      .slice(1)
      .map((line) => JSON.parse(line) as { q: string });
    const known =
      (answered: boolean) =>
      ({ q }: { q: string }): KnownQuestion => ({
        policy,
        answered,
        phrasing: piecesOf(understand(q, corpus)),
      });
    return [...expected.map(known(true)), ...open.map(known(false))];
  });
}

/** A rarer phrase may have met one side by chance. */
const LEAST_COUNT = 4;
/** Added to both counts, so that a phrase of one side only has odds too. */
const PRIOR = 0.5;
/** Odds are kept in these steps; what rounds to none says nothing. */
const STEP = 0.5;

/** Log odds of each phrase: its share among the questions left open over that among those answered, in either script. */
export function phrasingOddsOf(questions: readonly KnownQuestion[]): Map<string, number> {
  const counts = new Map<string, { answered: number; open: number }>();
  const all = { han: { answered: 0, open: 0 }, latin: { answered: 0, open: 0 } };
  for (const { answered, phrasing } of questions) {
    const side = answered ? 'answered' : 'open';
    all[phrasing.some(isHan) ? 'han' : 'latin'][side]++;
    for (const phrase of phrasing) {
      const count = counts.get(phrase) ?? { answered: 0, open: 0 };
      count[side]++;
      counts.set(phrase, count);
    }
  }
  const odds = new Map<string, number>();
  for (const [phrase, { answered, open }] of counts) {
    if (answered + open < LEAST_COUNT) continue;
    const { han, latin } = all;
    const ratio = isConceptTerm(phrase)
      ? (han.answered + latin.answered) / (han.open + latin.open)
      : isHan(phrase)
        ? han.answered / han.open
        : latin.answered / latin.open;
    const steps = Math.round(Math.log((open + PRIOR) / (answered / ratio + PRIOR)) / STEP);
    if (steps !== 0) odds.set(phrase, steps * STEP);
  }
  return odds;
}

const LINE = 108;

/** Writes the table, phrases of the same odds together in lines of a readable length. */
export function writePhrasingOdds(file: string, odds: PhrasingOdds, questions: number): void {
  const byOdds = new Map<number, string[]>();
  for (const [phrase, value] of odds) byOdds.set(value, [...(byOdds.get(value) ?? []), phrase]);
  const rows = [...byOdds]
    .sort(([a], [b]) => b - a)
    .flatMap(([value, phrases]) => linesOf(phrases.sort()).map((line) => `  [${value}, '${line}'],`));
  const text = readFileSync(file, 'utf8');
  const declared = /export const .* = \[/.exec(text)?.[0] ?? '';
  const note = `/**\n * Made by \`npm run fit\` on ${new Date().toISOString().slice(0, 10)} from ${questions} questions of the annotations; not to be edited by hand. Stems and pairs\n * of characters by how much more often policies leave a question with them open than answer it (log odds).\n */`;
  writeFileSync(file, `${note}\n${declared}\n${rows.join('\n')}\n];\n`);
}

/** How wide a phrase is drawn, with the space behind it: a Chinese character takes two places. */
const widthOf = (phrase: string): number => phrase.length * (isHan(phrase) ? 2 : 1) + 1;

/** Phrases joined to lines. */
function linesOf(phrases: readonly string[]): string[] {
  const lines: string[] = [];
  let width = LINE;
  for (const phrase of phrases) {
    const own = widthOf(phrase);
    if (width + own > LINE) {
      lines.push(phrase);
      width = own;
    } else {
      lines[lines.length - 1] += ` ${phrase}`;
      width += own;
    }
  }
  return lines;
}
