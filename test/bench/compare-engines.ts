import MiniSearch from 'minisearch';
import { answer } from '../../src/engine/answer.ts';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import { openCorpus } from '../../src/retrieve/corpus.ts';
import { printRow } from './print-row.ts';
import { usedBytes } from './used-memory.ts';

/** No measurement takes longer (ms), so that the whole stays below two minutes on a slow machine. */
const BUDGET_MS = 3_000;

/** Asks a question; `only`: the provider it is about, for an index that does not understand this by itself. */
export type Ask = (question: { readonly text: string; readonly only?: string }) => unknown;

/** Questions after which a policy, which loads parts of itself as they are needed, is loaded whole. */
const FILLING_QUESTIONS = 10;

/** A corpus with every policy open for questions, after some to each. */
export function openAll(
  policies: readonly IndexedPolicy[],
  texts: ReadonlyMap<string, string>,
): { ask: Ask; bytes: number } {
  const before = usedBytes();
  const corpus = openCorpus(policies, texts);
  const ask: Ask = ({ text }) => answer(corpus, text, { annotations: true });
  for (const { record } of policies)
    for (let i = 0; i < FILLING_QUESTIONS; i++)
      ask({ text: `${record.names.en}: how long is my data kept, and who gets it?` });
  return { ask, bytes: usedBytes() - before };
}

/** One MiniSearch index over the same passages with its default options. */
export function miniSearchOf(policies: readonly IndexedPolicy[]): { ask: Ask; bytes: number } {
  const before = usedBytes();
  const mini = new MiniSearch<{ id: string; text: string; provider: string }>({
    fields: ['text'],
    storeFields: ['provider'],
  });
  for (const indexed of policies) {
    const { policy, passages } = indexed;
    const sentence = ([c, s]: readonly [number, number]) =>
      policy.clauses[c]?.text.slice(...(policy.clauses[c]?.sentences[s]?.at ?? [0, 0])) ?? '';
    mini.addAll(
      passages.map((refs, i) => ({
        id: `${policy.id} ${i}`,
        text: refs.map(sentence).join(' '),
        provider: policy.provider,
      })),
    );
    indexed.release?.();
  }
  const ask: Ask = ({ text, only }) =>
    mini.search(text, only === undefined ? {} : { filter: ({ provider }) => (provider as string) === only });
  return { ask, bytes: usedBytes() - before };
}

/** Asks both the same questions and prints their times and ratios. */
export function compareEngines(name: string, engine: Ask, search: Ask, questions: readonly Parameters<Ask>[0][]): void {
  const [ours, theirs] = [timesOf(engine, questions), timesOf(search, questions)];
  const ratio = (at: number) => (quantile(ours, at) / quantile(theirs, at)).toFixed(2);
  const both = [ours, theirs].flatMap((sorted) => [
    quantile(sorted, 0.5).toFixed(2),
    quantile(sorted, 0.99).toFixed(2),
  ]);
  printRow(name, `${ours.length} / ${theirs.length}`, ...both, ratio(0.5), ratio(0.99));
}

const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;

/** Sorted times of the questions, up to three times over, behind a warm-up; cut where the budget is spent. */
function timesOf(ask: Ask, questions: readonly Parameters<Ask>[0][]): number[] {
  const warm = performance.now() + BUDGET_MS / 2;
  for (const question of questions) if (performance.now() < warm) ask(question);
  const found: number[] = [];
  const end = performance.now() + BUDGET_MS;
  for (const question of [...questions, ...questions, ...questions]) {
    const started = performance.now();
    if (started > end) break;
    ask(question);
    found.push(performance.now() - started);
  }
  return found.sort((a, b) => a - b);
}
