import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCommand } from '../../adapters/commands/shell/create-command.ts';
import { foldersOf, runCommand } from '../../adapters/commands/shell/run-command.ts';
import { readEnvironment } from '../../adapters/project/environment.ts';
import { openResponder } from '../../adapters/start/open-responder.ts';
import type { Responder } from '../../src/chat/respond.ts';
import { runLoad } from './discord-load.ts';

/** Each question alone, the first of them to warm up; then many at once on a bad day. */
const RUNS = [
  { name: 'warming up', questions: 100, together: 1, isRough: false },
  { name: 'one after the other', questions: 500, together: 1, isRough: false },
  { name: '20 at once, 5 % refused, 2 reconnects, 1 restart', questions: 2000, together: 20, isRough: true },
];
const CHANNELS = 50;
const WIDTH = 10;

/** Prints how quickly the bot answers on a fake Discord (milliseconds), and how many questions go wrong. */
export function main(args: readonly string[]): Promise<number> {
  const command = createCommand('load-discord', 'Ask the bot on a fake Discord, and measure.', []).action(async () => {
    const stateDir = mkdtempSync(path.join(tmpdir(), 'clausewise-load-'));
    const limits = { perPerson: null, perChannel: null };
    const warn = (line: string) => process.stderr.write(`${line}\n`);
    const opened = await openResponder({ env: readEnvironment(), ...foldersOf({}), stateDir, warn, limits });
    try {
      await measure(opened.responder);
    } finally {
      await opened.close();
      rmSync(stateDir, { recursive: true, force: true });
    }
  });
  return runCommand(command, args);
}

async function measure(responder: Responder): Promise<void> {
  const columns = ['asked', 'answered', 'twice', 'stuck', 'wrong', 'ack p50', 'p99', 'answer p50', 'p99', 'held'];
  line('', columns);
  for (const { name, ...run } of RUNS) {
    const result = await runLoad({ responder, channels: CHANNELS, ...run });
    const { asked, unanswered, answeredTwice, stuck, violations, deferral, answer, held } = result;
    const times = [at(deferral, 0.5), at(deferral, 0.99), at(answer, 0.5), at(answer, 0.99)];
    line(name, [asked, asked - unanswered, answeredTwice, stuck, violations.length, ...times, held]);
  }
}

const NAMES = 50;
const line = (name: string, cells: readonly (string | number)[]): boolean =>
  process.stdout.write(`${name.padEnd(NAMES)}${cells.map((cell) => String(cell).padStart(WIDTH + 1)).join('')}\n`);

/** A percentile of times in milliseconds. */
const at = (times: readonly number[], share: number): string =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]?.toFixed(1) ?? '-';
