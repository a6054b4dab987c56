import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { openState } from '../../../adapters/state/open-state.ts';
import { TURN } from './turns.ts';

/** Numbers from 0 to 1 that are the same at every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Flips a byte of a file, or cuts the file off. */
function spoil(file: string, chance: () => number): void {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  const at = Math.floor(chance() * bytes.length);
  const isCut = chance() < 0.3;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  writeFileSync(file, isCut ? bytes.subarray(0, at) : bytes);
}

/**
 * Damages a used state again and again, and uses it after that.
 * @returns a word on how it went; the process ends if the driver cannot bear the damage
 */
export async function surviveDamage(folder: string, times: number, open: typeof openState): Promise<string> {
  const [used, copy] = [path.join(folder, 'used'), path.join(folder, 'copy')];
  const rules = { retentionDays: 30, keepText: true, warn: () => undefined };
  const whole = await open({ ...rules, dataDir: used });
  for (let at = 0; at < 60; at++) {
    await whole.remember(`c${at}`, `p${at % 5}`, TURN);
    await whole.saveFeedback(`p${at % 5}`, { reply: `r${at}`, helpful: true, reason: 'far too long, 太长' });
    await whole.claim(`m${at}`, { adapter: 'letters', place: `box ${at}`, person: `p${at % 5}` });
    await whole.count(`q:p${at}`, 3_600_000);
  }
  cpSync(used, copy, { recursive: true }); // with its log
  await whole.close();
  const chance = createChance(times);
  for (let time = 0; time < times; time++) {
    const dataDir = path.join(folder, `damaged${time}`);
    cpSync(chance() < 0.5 ? used : copy, dataDir, { recursive: true });
    const log = path.join(dataDir, 'state.sqlite-wal');
    spoil(existsSync(log) && chance() < 0.5 ? log : path.join(dataDir, 'state.sqlite'), chance);
    const state = await open({ ...rules, dataDir });
    for (let at = 0; at < 60; at++) {
      const turn = await state.recall(`c${at}`);
      if (turn !== null && !isDeepStrictEqual(turn, TURN)) return `altered: ${JSON.stringify(turn)}`;
      await state.claim(`n${at}`, null);
    }
    for (const { place } of await state.takeOwed('letters')) if (!/^box \d+$/.test(place)) return `altered: ${place}`;
    await state.remember('c1', 'p1', TURN);
    await state.forget('p1');
    if (!state.isPersistent()) return `not persistent after damage ${time}`;
    await state.close();
    rmSync(dataDir, { recursive: true });
  }
  return `survived ${times}`;
}
