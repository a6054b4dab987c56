import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { clauseHash } from '../../../index/annotations/annotations.ts';
import type { Ended } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { POLICY_IDS, policyOf, SEEDS_DIR } from '../../support/seeds.ts';
import { ONE_CLEAR_LINE, POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const annotate = (args: readonly string[], dataDir: string = inject('dataDir')): Promise<Ended> =>
  runInProcess(['annotate', ...args], { env: { DATA_DIR: dataDir } });

/** A clause as `--export` prints it. */
interface Exported {
  readonly clause: string;
  readonly hash: string;
  readonly section: readonly string[];
  readonly sentences: readonly string[];
}

const parseLines = (text: string): Exported[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Exported);

describe('annotate --export', () => {
  test('prints the clauses of a policy with the hashes that the indexer knows them by', async () => {
    const { code, stdout } = await annotate(['--export', 'aws', '--seeds', SEEDS_DIR]);
    expect(code).toBe(0);
    const { clauses } = policyOf('aws');
    const told = parseLines(stdout);
    expect(told.map(({ clause, hash }) => [clause, hash])).toEqual(
      clauses.map((clause) => [clause.id, clauseHash(clause)]),
    );
    expect(told.map(({ section }) => section)).toEqual(clauses.map(({ section }) => section));
    expect(told.map(({ sentences }) => sentences)).toEqual(
      clauses.map(({ text, sentences }) => sentences.map(({ at }) => text.slice(...at))),
    );
  });

  test('ends with 2 for a policy that is not there, and names those that are', async () => {
    const { code, stdout, stderr } = await annotate(['--export', 'azure', '--seeds', SEEDS_DIR]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const id of POLICY_IDS) expect(stderr).toContain(id);
  });
});

/** Ways in which an annotation does not fit, with what is said of it. */
const SPOILT: readonly (readonly [why: string, change: Readonly<Record<string, unknown>> | null, said: RegExp])[] = [
  ['for another text', { hash: '000000000000' }, /the text of acme#\S+ has changed$/],
  ['for a clause that is gone', { clause: 'acme#00000000' }, /there is no clause acme#00000000$/],
  ['with too few translations', { translation: [] }, /acme#\S+ has \d+ sentences, and 0 translations$/],
  ['with a question for no sentence', { questions: [{ s: 9 }] }, /a question is for sentence 9 of acme#\S+, which/],
  ['that is no annotation', null, /it is not an annotation$/],
];

describe('annotate --check', () => {
  const dataDir = tempFolder(afterAll);
  const head = `{"seed":"${createHash('sha256').update(POLICY).digest('hex')}"}\n{"lang":"en","q":"Who?"}\n`;
  let clauses: readonly Exported[] = [];
  let spoilt: Ended = { code: null, stdout: '', stderr: '' };

  const lineFor = (clause: Exported | undefined, change: Readonly<Record<string, unknown>> = {}): string => {
    const { sentences = [], ...rest } = clause ?? {};
    const questions = [{ s: 0, lang: 'en', q: 'What?' }];
    return JSON.stringify({ ...rest, translation: sentences.map(() => '译文'), questions, ...change });
  };

  beforeAll(async () => {
    const bare = seedsFolder({ 'acme.txt': POLICY }, afterAll);
    clauses = parseLines((await annotate(['--export', 'acme', '--seeds', bare], dataDir)).stdout);
    const bad = SPOILT.map(([, change]) => (change ? lineFor(clauses[0], change) : '{"clause": '));
    const files = {
      'acme.txt': POLICY,
      'annotations/acme.jsonl': [...bad, ...clauses.slice(1).map((clause) => lineFor(clause))].join('\n'),
      'annotations/acme.unanswered.jsonl': '{"seed":"00"}\n',
      'bare.txt': POLICY.replace('two years', 'six weeks'),
    };
    spoilt = await annotate(['--check', '--seeds', seedsFolder(files, afterAll)], dataDir);
  });

  test('ends with 0 where every clause has an annotation that fits', async () => {
    const lines = clauses.map((clause) => lineFor(clause)).join('\n');
    const files = { 'acme.txt': POLICY, 'annotations/acme.jsonl': lines, 'annotations/acme.unanswered.jsonl': head };
    const { code, stdout } = await annotate(['--check', '--seeds', seedsFolder(files)], dataDir);
    const { length } = clauses;
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `acme: ${length} of ${length} clauses annotated, 0 stale; questions that it does not answer: fit the text\nNothing is missing or stale.\n`,
    });
  });

  test.each(SPOILT.map(([why, , said], i) => ({ why, said, line: i + 1 })))(
    'lists an annotation $why',
    ({ said, line }) => {
      const found = spoilt.stdout.split('\n').filter((text) => text.startsWith(`  stale    line ${line}: `));
      expect({ code: spoilt.code, found }).toEqual({ code: 1, found: [expect.stringMatching(said)] });
    },
  );

  test('lists the clause that no good annotation is for', () => {
    const { length } = clauses;
    expect(spoilt.stdout).toContain(`acme: ${length - 1} of ${length} clauses annotated, ${SPOILT.length} stale`);
    expect(spoilt.stdout).toMatch(new RegExp(`^  missing  ${clauses[0]?.clause}  \\S`, 'm'));
  });

  test('lists every clause of a policy without annotations', () => {
    const { length } = clauses;
    expect(spoilt.stdout).toContain(`bare: 0 of ${length} clauses annotated, 0 stale`);
    expect(spoilt.stdout.match(/^ {2}missing {2}bare#/gm)).toHaveLength(length);
  });

  test('tells of questions not answered that are missing, or for another text', () => {
    expect(spoilt.stdout).toMatch(/^acme: .*questions that it does not answer: stale: checked against another text$/m);
    expect(spoilt.stdout).toMatch(/^bare: .*questions that it does not answer: missing$/m);
  });

  test('the annotations of the five policies are whole and fit', async () => {
    const { code, stdout } = await annotate(['--check', '--seeds', SEEDS_DIR]);
    const lines = POLICY_IDS.map((id) => {
      const { length } = policyOf(id).clauses;
      return `${id}: ${length} of ${length} clauses annotated, 0 stale; questions that it does not answer: fit the text`;
    });
    expect({ code, lines: stdout.trimEnd().split('\n') }).toEqual({
      code: 0,
      lines: [...lines, 'Nothing is missing or stale.'],
    });
  });
});

test('annotate ends with 2 where it is not said what to do, and shows how', async () => {
  const { code, stdout, stderr } = await annotate([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.split('\n')[0]).toMatch(ONE_CLEAR_LINE);
  expect(stderr).toContain('--help');
});
