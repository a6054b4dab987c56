import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, inject, test } from 'vitest';
import { runCommand } from '../../../support/run-command.ts';
import { openTestState } from '../../state/open-test-state.ts';
import { ANSWERED, answerOn, OPEN } from '../../state/tallies/tally-contract.ts';

/** A folder with a state in which four questions were counted, two answers of them voted on. */
async function usedFolder(): Promise<string> {
  const { state, dataDir } = await openTestState({ now: Date.now, keepText: true });
  const index = path.join(inject('dataDir'), 'index');
  mkdirSync(index, { recursive: true });
  symlinkSync(index, path.join(dataDir, 'index')); // built once for all tests of commands
  await state.countAnswer(answerOn('a', ANSWERED));
  await state.countAnswer(answerOn('b', ANSWERED));
  await state.countAnswer(answerOn('c', OPEN));
  await state.countAnswer(answerOn('d', { ...OPEN, topic: '', provider: '', outcome: 'other-subject' }));
  await state.saveFeedback('p', { reply: 'a', helpful: true, reason: null });
  await state.saveFeedback('p', { reply: 'b', helpful: false, reason: 'too short' });
  return dataDir;
}

describe('clausewise usage', () => {
  test('prints a table of 80 columns by topic, and the votes', async () => {
    const { stdout } = await runCommand(['usage'], { env: { DATA_DIR: await usedFolder() } });
    const lines = stdout.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(lines[1]).toMatch(/\S +3 +2 +0 +1 +0$/);
    expect(stdout).toMatch(/^all +4 +2 +0 +1 +1$/m);
    expect(stdout).toContain('votes: 1 helpful, 1 not helpful, 1 with a reason');
  });

  test('prints the counts of each day as JSON, without anything of persons', async () => {
    const { stdout } = await runCommand(['usage', '--json'], { env: { DATA_DIR: await usedFolder() } });
    const outcomes = { answered: 2, silent: 1, 'other-subject': 1 };
    const day = new Date().toISOString().slice(0, 10);
    expect(JSON.parse(stdout)).toMatchObject({
      questions: 4,
      outcomes,
      days: [{ day, questions: 4, outcomes }],
      topics: [{ topic: 'security', questions: 3, outcomes: { answered: 2, silent: 1 } }, { topic: '' }],
      votes: { helpful: 1, notHelpful: 1, reasons: 1 },
    });
    expect(stdout).not.toMatch(/too short|person|reply/);
  });

  test('is part of the totals of `clausewise state stats`', async () => {
    const { stdout } = await runCommand(['state', 'stats'], { env: { DATA_DIR: await usedFolder() } });
    expect(JSON.parse(stdout).totals).toEqual({
      questions: 4,
      outcomes: { answered: 2, silent: 1, 'other-subject': 1 },
      votes: { helpful: 1, notHelpful: 1, reasons: 1 },
    });
  });
});
