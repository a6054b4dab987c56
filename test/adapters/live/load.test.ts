import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { openResponder } from '../../../adapters/start/open-responder.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { message } from '../../src/chat/chat-room.ts';
import { seedOf } from '../../support/seeds.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** `LOAD_QUESTIONS=5000 LOAD_EDITS=10 npx vitest run test/adapters/watch/load.test.ts` asks more. */
const QUESTIONS = Number(process.env['LOAD_QUESTIONS'] ?? 240);
const EDITS = Number(process.env['LOAD_EDITS'] ?? 4);
const PEOPLE = 8;

const acme = (years: number) => POLICY.replace('for two years', `for ${years} years`);
const umbrella = (months: number) => POLICY.replaceAll('Acme', 'Umbrella').replace('two years', `${months} months`);
const huawei = (days: number) => `${seedOf('huawei-cloud').text.replace('within 30 days', `within ${days} days`)}\n`;

const ASKED = [
  'How long does Acme keep my data?',
  'How long does Umbrella keep my data?',
  'How fast must Huawei answer my request?',
  'How long do they all keep my data?',
  'What has changed in the Acme policy?',
  'Who is the data protection officer of Umbrella?',
];

/** A text that a file had, and the time from and to which it had it; null for none, or for half a text. */
interface Held {
  readonly text: string | null;
  readonly from: number;
  to: number;
}

/** The files of a folder, with all that they have ever held. */
function recordFiles(seedsDir: string, first: Readonly<Record<string, string>>) {
  const past = new Map(
    Object.entries(first).map(([name, text]): [string, Held[]] => [
      name,
      [{ text, from: 0, to: Number.POSITIVE_INFINITY }],
    ]),
  );
  const change = (name: string, text: string | null, act: () => void) => {
    const held = past.get(name) ?? [];
    past.set(name, held);
    const last = held.at(-1);
    act();
    const now = performance.now();
    if (last) last.to = now;
    held.push({ text, from: now, to: Number.POSITIVE_INFINITY });
  };
  const at = (name: string) => path.join(seedsDir, name);
  return {
    write: (name: string, text: string) => change(name, text, () => writeFileSync(at(name), text)),
    writeHalf: (name: string, text: string) =>
      change(name, null, () => writeFileSync(at(name), text.slice(0, text.length / 2))),
    remove: (name: string) => change(name, null, () => rmSync(at(name))),
    /** Whole texts that a file had at some time between two. */
    during: (name: string, from: number, to: number) =>
      (past.get(name) ?? []).flatMap((held) =>
        held.text !== null && held.from <= to && held.to >= from ? [held.text] : [],
      ),
    /** Whole texts that it ever had. */
    ever: (name: string) => (past.get(name) ?? []).flatMap(({ text }) => text ?? []),
  };
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Quotes of a reply by the file that they name. */
const quotesOf = ({ parts }: ChatReply): { file: string; text: string }[] =>
  parts.flatMap((part) => (part.kind === 'quote' ? [{ file: part.quote.place.file, text: part.quote.text }] : []));

test(`${QUESTIONS} questions while documents are edited, replaced and deleted ${EDITS} times: none is lost, and none is answered from a text that is gone`, async () => {
  const first = { 'acme.txt': acme(2), 'umbrella.txt': umbrella(10), 'huawei-cloud.txt': huawei(30) };
  const seedsDir = seedsFolder(first);
  const files = recordFiles(seedsDir, first);
  const warnings: string[] = [];
  const { responder, close } = await openResponder({
    env: readEnvironment({ STATE_KEY: '0123456789'.repeat(4) }),
    seedsDir,
    dataDir: tempFolder(),
    warn: (line) => warnings.push(line),
    limits: { perPerson: null, perChannel: null },
  });
  onTestFinished(close);
  const wrong: string[] = [];
  let [asked, quotes] = [0, 0];

  async function ask(person: number): Promise<void> {
    const number = asked++;
    const text = ASKED[(number + person) % ASKED.length] ?? '';
    const began = performance.now();
    const reply = await responder.respond(
      message(String(number), text, { conversation: `talk ${number}`, person: `p${person}` }),
    );
    const ended = performance.now();
    if (!reply || reply.kind === 'notice') wrong.push(`lost: ${text}`);
    else if (JSON.stringify(reply.parts).includes('being replaced')) wrong.push(`put off: ${text}`);
    for (const { file, text: quote } of reply ? quotesOf(reply) : []) {
      quotes++;
      // A former text is quoted as one; anything else must have stood in the file while the question was answered.
      const [name = '', until] = file.split(' (until ');
      const texts = until ? files.ever(name) : files.during(name, began, ended);
      if (!texts.some((one) => bare(one).includes(bare(quote)))) wrong.push(`${file}: ${quote}`);
    }
    await setImmediate();
  }

  /** The edits, one after the other, each when so many questions have been asked. */
  const edits: (() => void)[] = Array.from({ length: EDITS }, (_, at) => {
    const kind = at % 5;
    if (kind === 0) return () => files.write('acme.txt', acme(at + 20));
    if (kind === 1) return () => files.remove('umbrella.txt');
    if (kind === 2) return () => files.write('huawei-cloud.txt', huawei(at + 40));
    if (kind === 3) return () => files.write('umbrella.txt', umbrella(at + 30));
    return () => {
      files.writeHalf('acme.txt', acme(at + 20));
      setTimeout(() => files.write('acme.txt', acme(at + 20)), 50);
    };
  });

  let done = 0;
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_, person) => {
      while (asked < QUESTIONS) {
        if (done < EDITS && asked >= ((done + 1) * QUESTIONS) / (EDITS + 1)) edits[done++]?.();
        await ask(person);
      }
    }),
  );
  if (QUESTIONS > 1000)
    process.stderr.write(`${asked} questions, ${quotes} quotes, ${done} edits, ${wrong.length} wrong\n`);
  expect(wrong).toEqual([]);
  expect(done).toBe(EDITS);
  expect(quotes).toBeGreaterThan(QUESTIONS / 2);
  expect(warnings).toEqual([]);
});
