import { loadCorpus } from '../../adapters/load-corpus.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { type Asked, askSet } from './ask-set.ts';
import { type Figures, figuresOf } from './figures.ts';
import { providerOf } from './gold.ts';
import { scoreReply } from './score.ts';
import { SeedTexts } from './seed-texts.ts';
import { type GoldSet, goldSets, isSingle, partOf, SEEDS } from './sets.ts';
import { sumOf, type Tally } from './tally.ts';

/** What an evaluation needs. */
export interface EvaluationOptions {
  readonly dataDir: string;
  /** Only sets whose name has this in it. */
  readonly only?: string | undefined;
}

/** What came of asking the sets. */
export interface Evaluation {
  /** Index of the five policies that was asked. */
  readonly index: string;
  /** Engine time per question to the five policies with their annotations. */
  readonly ms: { readonly p50: number; readonly p99: number };
  /** By set, and by set and language ("unseen/aws en"). */
  readonly figures: Readonly<Record<string, Figures>>;
  readonly misses: readonly string[];
}

/** Sums over the sets of a part that say more than one set can. */
function sumsOf(set: string, { gold, quiet }: Asked, corpus: Corpus): string[] {
  const part = partOf(set);
  if (quiet) return gold.reason === 'near-miss' ? [`${part}/*near-miss`] : [];
  if (!isSingle(set)) return [];
  const provider = gold.answers?.[0] ? providerOf(gold.answers[0]) : null;
  const language = corpus.byProvider.get(provider ?? '')?.[0]?.record.language;
  const crosses = language !== undefined && language !== gold.lang;
  return [
    `${part}/*single`,
    ...(crosses ? [`${part}/*other-language`] : []),
    ...(gold.style === 'indirect' ? [`${part}/*indirect`] : []),
  ];
}

/** The value below which a share of sorted numbers lies; 0 for none. */
const quantile = (sorted: readonly number[], at: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0) * 100) / 100;

/** Asks all sets in this process and scores the replies. */
export async function evaluate({ dataDir, only = '' }: EvaluationOptions): Promise<Evaluation> {
  const sets = goldSets().filter(({ name }) => name.includes(only));
  const { corpus: own, index } = await loadCorpus({ seedsDir: SEEDS.own, dataDir });
  const needsOther = sets.some(({ seeds }) => seeds === 'other');
  const other = needsOther ? (await loadCorpus({ seedsDir: SEEDS.other, dataDir })).corpus : null;
  const texts = { own: new SeedTexts(SEEDS.own), other: new SeedTexts(SEEDS.other) };
  const tallies = new Map<string, Tally[]>();
  const misses: string[] = [];
  const times: number[] = [];
  const scoreSet = (set: GoldSet, corpus: Corpus) => {
    for (const asked of askSet(corpus, set)) {
      const { tally, misses: wrong } = scoreReply(asked, texts[set.seeds]);
      for (const name of [set.name, ...sumsOf(set.name, asked, corpus)]) {
        for (const row of [name, `${name} ${asked.gold.lang}`]) tallies.set(row, [...(tallies.get(row) ?? []), tally]);
      }
      misses.push(...wrong.map((line) => `${set.name}: ${line}`));
      if (set.seeds === 'own' && set.annotations) times.push(asked.ms);
    }
  };
  for (const set of sets) scoreSet(set, set.seeds === 'other' && other ? other : own);
  times.sort((a, b) => a - b);
  const figures = Object.fromEntries([...tallies].sort(byPart).map(([row, list]) => [row, figuresOf(sumOf(list))]));
  return { index: index.id, ms: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }, figures, misses };
}

/** Sets of a part together, its sums behind them. */
function byPart([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const order = (row: string) => `${partOf(row)} ${row.includes('*') ? 1 : 0} ${row}`;
  return order(a).localeCompare(order(b), 'en');
}
