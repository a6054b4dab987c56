import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/compose/reply.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { fivePolicies } from '../src/five-policies.ts';
import { ROOT } from '../support/run-command.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

/** A message with words around its question, and the question alone. */
interface Wrapped {
  readonly message: string;
  readonly bare: string;
}

/** A message with several questions, and each of those that are answered alone. */
interface Several {
  readonly message: string;
  readonly parts: readonly string[];
}

const read = <Row>(name: string): Row[] =>
  readFileSync(path.join(ROOT, 'test', 'eval', 'messages', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const ask = (text: string): Reply => converse(corpus, text, null, { annotations: true }).reply;
const firstClause = ({ citations }: Reply): string | undefined => citations[0]?.clause;

/** The messages whose reply does not rest on what the bare question is answered with first. */
const lost = (rows: readonly Wrapped[]): string[] =>
  rows
    .filter(({ message, bare }) => firstClause(ask(message)) !== firstClause(ask(bare)))
    .map(({ message }) => message);

/** The parts of messages that are not answered by what answers them alone. */
const missed = (rows: readonly Several[]): string[] =>
  rows.flatMap(({ message, parts }) => {
    const reply = ask(message);
    return parts.filter((part, i) => {
      const alone = ask(part).citations.map(({ clause }) => clause);
      const answered = (reply.parts?.[i]?.citations ?? []).map((marker) => reply.citations[marker - 1]?.clause);
      return alone.length > 0 && !answered.some((clause) => clause !== undefined && alone.includes(clause));
    });
  });

const countOf = (rows: readonly Several[]): number => rows.reduce((sum, { parts }) => sum + parts.length, 0);

describe('words around a question do not change its answer', () => {
  test.each([
    ['wrapped.tune', 0.95],
    ['wrapped.unseen', 0.9],
  ])('%s: %d of the messages', (name, share) => {
    const rows = read<Wrapped>(name);
    const found = lost(rows);
    expect(1 - found.length / rows.length, found.join('\n---\n')).toBeGreaterThanOrEqual(share);
  });
});

describe('several questions are answered one by one', () => {
  test.each([
    ['parts.tune', 0.9],
    ['parts.unseen', 0.85],
  ])('%s: %d of the questions', (name, share) => {
    const rows = read<Several>(name);
    const found = missed(rows);
    expect(1 - found.length / countOf(rows), found.join('\n')).toBeGreaterThanOrEqual(share);
  });
});
