import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { createCommand, EXIT, runCommand } from '../../adapters/commands/run-command.ts';
import { openIndex } from '../../index/open-index.ts';
import { readGold } from '../../index/training/gold/read-gold.ts';
import { TRAINING_POLICIES } from '../../index/training/load-training-policies.ts';
import { answer } from '../../src/engine/answer.ts';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import type { PolicyRecord } from '../../src/policy/policy.ts';
import { openCorpus } from '../../src/retrieve/corpus.ts';
import { questionFiles } from '../eval/sets.ts';

const OWN_SEEDS = 'seeds';
/** No measurement takes longer (ms), so that the whole stays below two minutes on a slow machine. */
const BUDGET = 3_000;
/** Nor does the building of copies, but for the hundred that is under way. */
const BUILDING = 55_000;

interface Options {
  readonly policies: number;
  readonly asked: number;
  readonly questions: number;
}

/** `npm run bench`: how fast policies are read and questions answered, beside one MiniSearch index of the same passages. */
export function main(args: readonly string[]): Promise<number> {
  const command = createCommand(
    'bench',
    'Measure building and answering, beside one MiniSearch index with its defaults.',
    ['npm run -s bench', 'npm run -s bench -- --policies 100 --asked 70'],
  )
    .option('--policies <n>', 'how many policies to build', Number, 1000)
    .option('--asked <n>', 'how many of them to ask', Number, 700)
    .option('--questions <n>', 'how many questions to ask', Number, 1000)
    .action(async (options: Options) => {
      const usable =
        Object.values(options).every((n) => Number.isInteger(n) && n >= 1) && options.policies >= options.asked;
      if (!usable)
        command.error(
          'Cannot measure: --policies, --asked and --questions are whole numbers from 1, and no more policies are asked than built.',
          { exitCode: EXIT.usage },
        );
      const folder = mkdtempSync(path.join(tmpdir(), 'clausewise-bench-'));
      try {
        await measure(folder, options);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  return runCommand(command, args);
}

async function measure(folder: string, options: Options): Promise<void> {
  table('Building', ['policies', 'ms', 'ms per policy', 'heap MB', 'resident MB']);
  // A first small one loads the language model, which is then no part of what the others take.
  await build(copySeeds(path.join(folder, 'first'), 24, 25), path.join(folder, 'data'), 'a first small one');
  const own = await build(OWN_SEEDS, path.join(folder, 'data'), 'the five seeds');
  const copies = await buildMany(folder, options.policies);
  const some = copies.policies.slice(0, options.asked);
  const asked = some.length;
  const questions = readQuestions(own.policies.map(({ policy }) => policy)).slice(0, options.questions);
  const nameAt = (i: number): string => nameOf((i * 37) % asked);

  table('Answering, ms per question', ['questions', 'p50', 'p99', 'MiniSearch p50', 'p99', 'ratio p50', 'p99']);
  const five = openAll(own.policies, own.texts);
  compare(
    'the five seeds',
    five.ask,
    miniSearchOf(own.policies).ask,
    questions.map(({ text }) => ({ text })),
  );
  const many = openAll(some, copies.texts);
  const mini = miniSearchOf(some);
  const named = questions.map((question, i) => ({ text: question.named(nameAt(i)), only: nameAt(i).toLowerCase() }));
  compare(`${asked} policies, one is named (MiniSearch: filter)`, many.ask, mini.ask, named);
  compare(
    `${asked} policies, nobody is named`,
    many.ask,
    mini.ask,
    questions.map(({ bare }) => ({ text: bare })),
  );

  table('Memory per policy, kB', ['index', 'when opened', 'MiniSearch']);
  line('the five seeds, annotated', kilobytes(own.bytes / 5), kilobytes(five.bytes / 5));
  line(
    'copies, not annotated',
    kilobytes(copies.bytes / copies.policies.length),
    kilobytes(many.bytes / asked),
    kilobytes(mini.bytes / asked),
  );
  line(`resident at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

const FIRST = 48;
const line = (first: string, ...cells: readonly string[]): boolean =>
  process.stdout.write(`${first.padEnd(FIRST)}${cells.map((cell) => cell.padStart(15)).join('')}\n`);
const table = (title: string, columns: readonly string[]): boolean =>
  process.stdout.write('\n') && line(title, ...columns);
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);

let collect: (() => void) | undefined;

/** Bytes in use after a collection. */
function used(): number {
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Name of a copy: "Bakedimo" for 123, unlike any other. */
const nameOf = (i: number): string =>
  String(i)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => ['ba', 'ke', 'di', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'][Number(digit)] ?? '')
    .replace(/^./, (first) => first.toUpperCase());

/** Copies the texts of the seeds and of the training policies in turn, each under a name of its own. */
function copySeeds(dir: string, from: number, to: number): string {
  const texts = [OWN_SEEDS, TRAINING_POLICIES].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
      .map((name) => path.join(folder, name)),
  );
  mkdirSync(dir, { recursive: true });
  for (let i = from; i < to; i++)
    copyFileSync(
      texts[i % texts.length] ?? '',
      path.join(dir, `${nameOf(i)}${path.extname(texts[i % texts.length] ?? '')}`),
    );
  return dir;
}

/** Policies that were built, with their texts, and the bytes that they take. */
interface Built {
  readonly policies: readonly IndexedPolicy[];
  readonly texts: ReadonlyMap<string, string>;
  readonly bytes: number;
}

/** Builds a folder from nothing and prints the time it took. */
async function build(seedsDir: string, dataDir: string, what: string): Promise<Built> {
  const before = used();
  const started = performance.now();
  const { policies, texts } = await openIndex({ seedsDir, dataDir, rebuild: true });
  const took = performance.now() - started;
  const { heapUsed, rss } = process.memoryUsage();
  line(
    what,
    String(policies.length),
    took.toFixed(0),
    (took / policies.length).toFixed(1),
    megabytes(heapUsed),
    megabytes(rss),
  );
  return { policies, texts, bytes: used() - before };
}

/** Builds copies hundred by hundred, until there are enough or the time is up. */
async function buildMany(folder: string, count: number): Promise<Built> {
  const parts: Built[] = [];
  const end = performance.now() + BUILDING;
  for (let from = 0; from < count && performance.now() < end; from += 100) {
    const to = Math.min(count, from + 100);
    const part = path.join(folder, `seeds-${from}`);
    parts.push(await build(copySeeds(part, from, to), path.join(folder, 'data'), `copies ${from + 1} to ${to}`));
  }
  const policies = parts.flatMap((part) => part.policies);
  if (policies.length < count) line(`stopped after ${policies.length}: ${BUILDING / 1000} s are over`);
  return {
    policies,
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** An own question: as it is, about somebody else, and about nobody. */
interface BenchQuestion {
  readonly text: string;
  readonly named: (name: string) => string;
  readonly bare: string;
}

/** The own questions that name one provider. */
function readQuestions(records: readonly PolicyRecord[]): BenchQuestion[] {
  const asked = questionFiles()
    .filter(({ name }) => /^(?:alibaba|aws|huawei|kingsoft)\.\w+$/.test(name))
    .flatMap(({ file }) => readGold(file).map(({ question = '' }) => question));
  const aliases = records
    .flatMap(({ names, aliases: others }) => [names.en, names.zh, ...others])
    .sort((a, b) => b.length - a.length);
  const alias = new RegExp(aliases.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu');
  // Spread, so that a part of them is like the whole.
  const spread = asked.map((_, i) => asked[(i * 37) % asked.length] ?? '');
  return spread.map((question) => {
    const renamed = (name: string) => question.replace(alias, ` ${name} `);
    return {
      text: question,
      named: (name) => (renamed(name) === question ? `${name}: ${question}` : renamed(name)),
      bare: renamed(''),
    };
  });
}

/** Asks a question; `only`: the provider it is about, for an index that does not understand this by itself. */
type Ask = (question: { readonly text: string; readonly only?: string }) => unknown;

/** A policy loads what questions need of it; after so many it is loaded whole. */
const FILLING = 10;

/** A corpus with every policy open for questions, after some to each. */
function openAll(policies: readonly IndexedPolicy[], texts: ReadonlyMap<string, string>): { ask: Ask; bytes: number } {
  const before = used();
  const corpus = openCorpus(policies, texts);
  const ask: Ask = ({ text }) => answer(corpus, text, { annotations: true });
  for (const { record } of policies)
    for (let i = 0; i < FILLING; i++) ask({ text: `${record.names.en}: how long is my data kept, and who gets it?` });
  return { ask, bytes: used() - before };
}

/** One MiniSearch index over the same passages with its default options. */
function miniSearchOf(policies: readonly IndexedPolicy[]): { ask: Ask; bytes: number } {
  const before = used();
  const mini = new MiniSearch<{ id: string; text: string; provider: string }>({
    fields: ['text'],
    storeFields: ['provider'],
  });
  for (const { policy, passages } of policies) {
    const sentence = ([c, s]: readonly [number, number]) =>
      policy.clauses[c]?.text.slice(...(policy.clauses[c]?.sentences[s]?.at ?? [0, 0])) ?? '';
    mini.addAll(
      passages.map((refs, i) => ({
        id: `${policy.id} ${i}`,
        text: refs.map(sentence).join(' '),
        provider: policy.provider,
      })),
    );
  }
  const ask: Ask = ({ text, only }) =>
    mini.search(text, only === undefined ? {} : { filter: ({ provider }) => (provider as string) === only });
  return { ask, bytes: used() - before };
}

/** Asks both the same questions and prints their times and ratios. */
function compare(what: string, engine: Ask, search: Ask, questions: readonly Parameters<Ask>[0][]): void {
  const [ours, theirs] = [times(engine, questions), times(search, questions)];
  const ratio = (at: number) => (quantile(ours, at) / quantile(theirs, at)).toFixed(2);
  const both = [ours, theirs].flatMap((sorted) => [
    quantile(sorted, 0.5).toFixed(2),
    quantile(sorted, 0.99).toFixed(2),
  ]);
  line(what, `${ours.length} / ${theirs.length}`, ...both, ratio(0.5), ratio(0.99));
}

const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;

/** Sorted times of the questions, up to three times over, behind a warm-up; cut where the budget is spent. */
function times(ask: Ask, questions: readonly Parameters<Ask>[0][]): number[] {
  const warm = performance.now() + BUDGET / 2;
  for (const question of questions) if (performance.now() < warm) ask(question);
  const found: number[] = [];
  const end = performance.now() + BUDGET;
  for (const question of [...questions, ...questions, ...questions]) {
    const started = performance.now();
    if (started > end) break;
    ask(question);
    found.push(performance.now() - started);
  }
  return found.sort((a, b) => a - b);
}
