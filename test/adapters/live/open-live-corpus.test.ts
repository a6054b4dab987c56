import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type LiveTimings, openLiveCorpus } from '../../../adapters/live/open-live-corpus.ts';
import { readStamps } from '../../../adapters/live/read-stamps.ts';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { type LoadedCorpus, loadCorpus } from '../../../adapters/start/load-corpus.ts';
import { openResponder } from '../../../adapters/start/open-responder.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { answer } from '../../../src/engine/answer.ts';
import { message } from '../../src/chat/chat-room.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const LONGER = POLICY.replace('for two years after', 'for seven years after');
const UMBRELLA = POLICY.replaceAll('Acme', 'Umbrella').replace('two years', 'ten months');
const HOW_LONG = 'How long does Acme keep my data?';

/** A bot over two documents, with a person who asks it. */
async function open() {
  const seedsDir = seedsFolder({ 'acme.txt': POLICY, 'umbrella.txt': UMBRELLA });
  const notes: string[] = [];
  const opened = await openResponder({
    env: readEnvironment({ STATE_KEY: '0123456789'.repeat(4) }),
    seedsDir,
    dataDir: tempFolder(),
    warn: (line) => notes.push(line),
    note: (line) => notes.push(line),
  });
  onTestFinished(() => opened.close());
  let asked = 0;
  const say = (text: string) => opened.responder.respond(message(String(asked++), text));
  const ask = async (text: string) => {
    const reply = await say(text);
    return reply ? plainText(reply) : '';
  };
  const put = (name: string, text: string) => writeFileSync(path.join(seedsDir, name), text);
  const isNoted = (line: string) => vi.waitFor(() => expect(notes).toContain(line), { timeout: 60_000, interval: 50 });
  return { responder: opened.responder, seedsDir, say, ask, put, isNoted };
}

test('an answer quotes a document as it is when it is asked, without a restart', async () => {
  const { ask, put } = await open();
  expect(await ask(HOW_LONG)).toContain('for two years after');
  put('acme.txt', LONGER);
  expect(await ask(HOW_LONG)).toContain('for seven years after');
});

test('a document that was deleted is never quoted again', async () => {
  const { ask, say, seedsDir, responder } = await open();
  const reply = await say(HOW_LONG);
  rmSync(path.join(seedsDir, 'acme.txt'));
  expect(await ask(HOW_LONG)).not.toContain('two years');
  expect(await ask('/source 1')).not.toContain('two years');
  expect(responder.share(reply?.id ?? '')).toBeNull();
  expect(responder.evidence(reply?.id ?? '')).toBeNull();
  expect(await ask('How long does Umbrella keep my data?')).toContain('for ten months after');
});

test('a document that was added is read by itself, and the operator is told of it', async () => {
  const { ask, put, isNoted } = await open();
  expect(await ask('How long does Initech keep my data?')).not.toContain('one day');
  put('initech.txt', POLICY.replaceAll('Acme', 'Initech').replace('two years', 'one day'));
  await isNoted('Read: initech.txt');
  expect(await ask('How long does Initech keep my data?')).toContain('for one day after');
});

test('a bot whose last document is gone quotes nothing, and goes on when one is there again', async () => {
  const { ask, put, seedsDir, isNoted } = await open();
  for (const name of ['acme.txt', 'umbrella.txt']) rmSync(path.join(seedsDir, name));
  expect(await ask(HOW_LONG)).not.toMatch(/two years|went wrong/);
  put('acme.txt', LONGER);
  await isNoted('Read: acme.txt');
  expect(await ask(HOW_LONG)).toContain('for seven years after');
});

/** A live corpus over one document. */
async function openLive(timings: Partial<LiveTimings> = {}) {
  const seedsDir = seedsFolder({ 'acme.txt': POLICY, 'umbrella.txt': UMBRELLA });
  const folders = { seedsDir, dataDir: tempFolder() };
  const load = (previous: LoadedCorpus | null) =>
    loadCorpus({ ...folders, isQuiet: true, ...(previous ? { previous } : {}) });
  const live = await openLiveCorpus({ ...folders, load, warn: expect.unreachable, timings });
  onTestFinished(() => live.close());
  return { live, seedsDir, file: path.join(seedsDir, 'acme.txt') };
}

test('a question in flight finishes on the corpus that it began with', async () => {
  const { live, file } = await openLive();
  const before = live.corpus;
  const untouched = before.byProvider.get('umbrella');
  writeFileSync(file, LONGER);
  await live.refresh();
  const quoted = (corpus: typeof before) => answer(corpus, HOW_LONG, { annotations: true }).text;
  expect(quoted(before)).toContain('for two years after');
  expect(quoted(live.corpus)).toContain('for seven years after');
  expect(live.corpus.byProvider.get('umbrella')).toEqual(untouched);
  expect(await live.confirm(before, ['acme'])).toBe(false);
  expect(await live.confirm(before, ['umbrella'])).toBe(true);
});

test('a file is read when it has been written, not while it is', async () => {
  const { live, file } = await openLive({ settleMs: 1500 });
  const began = live.corpus;
  writeFileSync(file, '');
  const refreshed = live.refresh();
  for (let at = 0; at < LONGER.length; at += 100) {
    appendFileSync(file, LONGER.slice(at, at + 100));
    await readStamps(path.dirname(file)); // lets the reader look
    expect(live.corpus).toBe(began);
  }
  await refreshed;
  expect(live.corpus.byProvider.get('acme')?.[0]?.check.holds('for seven years after')).toBe(true);
});

test('a document whose size has stayed the same is still known to have changed', async () => {
  const { live, file } = await openLive();
  expect(await live.confirm(live.corpus, ['acme'])).toBe(true);
  writeFileSync(file, POLICY.replace('two years', 'ten years'));
  expect(await live.confirm(live.corpus, ['acme'])).toBe(false);
});
