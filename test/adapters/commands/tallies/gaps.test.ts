import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, inject, test } from 'vitest';
import { loadTrainingPolicies } from '../../../../index/training/load-training-policies.ts';
import type { Subject } from '../../../../src/chat/tallies/tally.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { runCommand } from '../../../support/run-command.ts';
import { ONE_CLEAR_LINE } from '../../../support/seeds-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openTestState } from '../../state/open-test-state.ts';
import { answerOn } from '../../state/tallies/tally-contract.ts';

const run = (dataDir: string, ...args: string[]) => runCommand(['gaps', ...args], { env: { DATA_DIR: dataDir } });

/** A folder with a state in which questions were left open and an answer was badly rated. */
async function countedFolder(keepQuestions = false): Promise<string> {
  const corpus = await fivePolicies();
  const [clause] = corpus.byProvider.get('huawei-cloud')?.[0]?.open.index.policy.clauses ?? [];
  const open: Subject = {
    topic: 'breach-notification',
    provider: 'huawei-cloud',
    outcome: 'silent',
    language: 'en',
    clauses: [clause?.id ?? ''],
  };
  const { state, dataDir } = await openTestState({ now: Date.now, keepText: true, keepQuestions });
  const index = path.join(inject('dataDir'), 'index');
  mkdirSync(index, { recursive: true });
  symlinkSync(index, path.join(dataDir, 'index')); // built once for all of these tests
  const text = 'Will Huawei Cloud call me?';
  await state.countAnswer(answerOn('a', open, { text }));
  await state.countAnswer(answerOn('b', open, { text }));
  await state.countAnswer(
    answerOn('c', { ...open, topic: 'cookies', provider: 'aws', outcome: 'answered', clauses: ['aws#gone'] }),
  );
  await state.countAnswer(answerOn('d', { ...open, topic: '', provider: '', outcome: 'other-subject', clauses: [] }));
  await state.saveFeedback('p', { reply: 'c', helpful: false, reason: 'beside the point', question: 'cookies?' });
  return dataDir;
}

/** A folder with one training policy whose questions are these lines. */
function trainingFolder(lines: readonly string[]): string {
  const folder = tempFolder();
  const record = { id: 'acme', names: { en: 'Acme', zh: '艾克米' }, aliases: [], file: 'acme.md' };
  writeFileSync(path.join(folder, 'catalogue.json'), JSON.stringify([record]));
  writeFileSync(path.join(folder, 'acme.md'), '# Privacy Policy of Acme\n\nWe keep your letters for two years.\n');
  writeFileSync(path.join(folder, 'acme.questions.jsonl'), `${lines.join('\n')}\n`);
  return folder;
}

describe('clausewise gaps', () => {
  test('prints a table of 80 columns, the most frequent first, with the nearest clauses, while the bot runs', async () => {
    const { code, stdout } = await run(await countedFolder());
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(lines[0]).toMatch(/^times {2}topic +provider +outcome +lang$/);
    expect(lines[1]).toMatch(/^ {4}2 {2}.+Huawei Cloud +silent +en$/);
    expect(stdout).toMatch(/huawei-cloud#\w+ · .*huawei-cloud\.en\.txt:\d+/);
    expect(stdout).toMatch(/ 1 {2}.+AWS +badly rated +en/);
    expect(stdout).toContain('(no longer in the index)');
    expect(stdout).toContain('reason, 1 ×: “beside the point”');
    expect(stdout).toMatch(/no known topic +nobody named +other subject/);
    expect(stdout).not.toContain('call me');
  });

  test('prints one provider as JSON', async () => {
    const { stdout } = await run(await countedFolder(), '--provider', '华为云', '--json', '--since', '1');
    const { since, gaps } = JSON.parse(stdout);
    expect(since).toBe(new Date().toISOString().slice(0, 10));
    expect(gaps).toMatchObject([{ topic: 'breach-notification', provider: 'huawei-cloud', kind: 'silent', times: 2 }]);
    expect(gaps[0].clauses[0]).toMatchObject({ times: 2, file: 'huawei-cloud.en.txt' });
  });

  test('prints training lines that the reader of training policies takes', async () => {
    const { stdout, stderr } = await run(await countedFolder(true), '--training');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { q: 'cookies?', lang: 'en', quote: '…' },
      { q: 'Will Huawei Cloud call me?', lang: 'en', open: true, near: true },
    ]);
    expect(stderr).toContain('1 lines for huawei-cloud.questions.jsonl');
    const folder = trainingFolder(lines);
    const [policy] = loadTrainingPolicies(folder);
    expect(policy?.questions).toHaveLength(1);
    expect(policy?.problems).toHaveLength(1); // the quote that somebody still has to write
  });

  test('leaves the question to be written where it is not kept: the lines cannot be used without', async () => {
    const { stdout, stderr } = await run(await countedFolder(), '--training', '--provider', 'huawei-cloud');
    expect(JSON.parse(stdout)).toEqual({ q: '', lang: 'en', open: true, near: true });
    expect(stderr).toContain('KEEP_GAP_TEXT');
    const folder = trainingFolder([stdout.trim()]);
    expect(() => loadTrainingPolicies(folder)).toThrow('acme.questions.jsonl');
  });

  test.each([
    [['--since', '0'], 2],
    [['--since', 'soon'], 2],
    [['--provider', 'Nobody Inc'], 2],
  ])('refuses %j', async (args, code) => {
    expect(await run(await countedFolder(), ...args)).toMatchObject({ code, stdout: '' });
  });

  test('says so where there is no state', async () => {
    const { code, stderr } = await run(tempFolder());
    expect([code, stderr.trimEnd()]).toEqual([1, expect.stringMatching(ONE_CLEAR_LINE)]);
  });
});
