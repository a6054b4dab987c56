import type { GoldAnswer, GoldQuestion } from '../../index/training/gold/gold-question.ts';
import { readGold } from '../../index/training/gold/read-gold.ts';
import { answerLine } from '../../src/chat/answer-line.ts';
import type { Reply } from '../../src/compose/reply.ts';
import type { Turn } from '../../src/conversation/converse.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import type { GoldSet } from './sets.ts';

/** A question of a file, with passages of providers not asked about that are right to be shown beside. */
export type Gold = GoldQuestion & { readonly also_ok?: readonly GoldAnswer[] };

/** A question that was asked, with what came back. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly gold: Gold;
  /** True where nothing is right to be claimed. */
  readonly quiet: boolean;
  readonly reply: Reply;
  /** Milliseconds in the engine. */
  readonly ms: number;
}

/** Asks a set as `ask --jsonl` does: the turns of a dialogue are one conversation, everything else stands alone. */
export function askSet(corpus: Corpus, { file, annotations }: GoldSet): Asked[] {
  return readGold(file).flatMap((gold) => {
    let before: Turn | null = null;
    return (gold.turns ?? [gold]).map((one, i): Asked => {
      const text = one.question ?? one.command ?? '';
      const started = performance.now();
      const { reply, turn } = answerLine(corpus, text, before, { annotations });
      const ms = performance.now() - started;
      before = turn;
      const quiet = gold.turns ? !one.answers?.length : isQuiet(one);
      return { id: gold.turns ? `${gold.id}.${i + 1}` : gold.id, text, gold: one, quiet, reply, ms };
    });
  });
}

/** Nothing is right to be claimed where a question says so, or has an empty list of answers and expects nothing else. */
const isQuiet = ({ expect, answers }: Gold): boolean =>
  expect === 'abstain' || (expect === undefined && answers?.length === 0);
