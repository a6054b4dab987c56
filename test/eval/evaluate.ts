import { loadCorpus } from '../../adapters/start/load-corpus.ts';
import { providerOf } from '../../index/training/gold/gold-question.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { type Asked, askSet } from './ask-set.ts';
import { type Figures, figuresOf } from './figures.ts';
import { openPolicyFolder } from './policy-folder.ts';
import { scoreReply } from './score.ts';
import { SeedTexts } from './seed-texts.ts';
import { goldSets, isSingle, partOf, SEEDS_DIR } from './sets.ts';
import { sumOf, type Tally } from './tally.ts';

/** What an evaluation needs. */
export interface EvaluationOptions {
  readonly dataDir: string;
  /** Only sets whose name has this in it. */
  readonly only?: string | undefined;
  /** A folder with `seeds/` and questions, to be measured instead of our own policies. */
  readonly policies?: string | undefined;
  /** Is told each question with its reply, and the name of its set. */
  readonly onAsked?: (asked: Asked, set: string) => void;
}

/** What came of asking the sets. */
export interface Evaluation {
  /** Id of the index that was asked. */
  readonly index: string;
  /** Engine time per question; of our own policies with their annotations only. */
  readonly ms: { readonly p50: number; readonly p99: number };
  /** By set, and by set and language ("unseen/aws en"). */
  readonly figures: Readonly<Record<string, Figures>>;
  readonly misses: readonly string[];
}

/**
 * Asks all sets in this process and scores the replies.
 * @throws PolicyFolderError, GoldError or CatalogueError for a folder that cannot be measured
 */
export async function evaluate({ dataDir, only = '', policies, onAsked }: EvaluationOptions): Promise<Evaluation> {
  const { seedsDir, sets } = policies ? openPolicyFolder(policies) : { seedsDir: SEEDS_DIR, sets: goldSets() };
  const asked = sets.filter(({ name }) => name.includes(only));
  const { corpus, index } = await loadCorpus({ seedsDir, dataDir });
  const texts = new SeedTexts(seedsDir);
  const tallies = new Map<string, Tally[]>();
  const misses: string[] = [];
  const times: number[] = [];
  for (const set of asked) {
    for (const one of askSet(corpus, set)) {
      onAsked?.(one, set.name);
      const { tally, misses: wrong } = scoreReply(one, texts);
      for (const name of [set.name, ...(policies ? [] : sumsOf(set.name, one, corpus))]) {
        for (const row of [name, `${name} ${one.gold.lang}`]) tallies.set(row, [...(tallies.get(row) ?? []), tally]);
      }
      misses.push(...wrong.map((line) => `${set.name}: ${line}`));
      if (set.annotations) times.push(one.ms);
    }
  }
  times.sort((a, b) => a - b);
  const figures = Object.fromEntries([...tallies].sort(byPart).map(([row, list]) => [row, figuresOf(sumOf(list))]));
  return { index: index.id, ms: { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }, figures, misses };
}

/** Names of the sums over the sets of a part that a reply counts in ("unseen/*single"). */
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

/** The value below which a share of sorted numbers lies, to a hundredth; 0 for none. */
const quantile = (sorted: readonly number[], at: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0) * 100) / 100;

/** Sets of a part together, its sums behind them. */
function byPart([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const order = (row: string) => `${partOf(row)} ${row.includes('*') ? 1 : 0} ${row}`;
  return order(a).localeCompare(order(b), 'en');
}
