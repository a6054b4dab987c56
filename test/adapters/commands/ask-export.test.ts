import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeExport } from '../../../adapters/commands/questions/write-export.ts';
import { answer } from '../../../src/engine/answer.ts';
import { fivePolicies } from '../../src/five-policies.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clausewise-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a comparison is written once; what is there is not overwritten', async () => {
  const corpus = await fivePolicies();
  const reply = answer(corpus, 'AWS vs Huawei: cookies', { annotations: true });
  const file = path.join(folder, 'cookies.md');
  expect(await writeExport(file, reply, corpus)).toMatchObject({ ok: true });
  const written = await readFile(file, 'utf8');
  expect(written).toMatch(/^\| Provider \| Statement \|/u);
  expect(await writeExport(file, reply, corpus)).toEqual({
    ok: false,
    text: `Cannot export to ${file}: it is there already. Name another file.`,
  });
  expect(await readFile(file, 'utf8')).toBe(written);
});

test('a reply that quotes nothing writes no file', async () => {
  const corpus = await fivePolicies();
  const file = path.join(folder, 'hello.csv');
  const told = await writeExport(file, answer(corpus, 'hello', { annotations: true }), corpus);
  expect(told).toMatchObject({ ok: false });
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});
