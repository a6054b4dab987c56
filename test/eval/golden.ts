import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { runCommand } from '../../adapters/commands/shell/run-command.ts';
import { readEnvironment } from '../../adapters/project/environment.ts';
import { EXIT } from '../../adapters/project/exit-codes.ts';
import { loadCorpus } from '../../adapters/start/load-corpus.ts';
import { createMemoryState } from '../../adapters/state/memory-state.ts';
import { readGold } from '../../index/training/gold/read-gold.ts';
import { commandTable } from '../../src/chat/commands/command-table.ts';
import { examplesOf } from '../../src/chat/commands/examples-of.ts';
import type { ChatReply } from '../../src/chat/reply/chat-reply.ts';
import { createResponder, type Responder } from '../../src/chat/respond.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { askSet } from './ask-set.ts';
import { type GoldSet, goldSets, SEEDS_DIR } from './sets.ts';

interface Options {
  readonly file: string;
  readonly write?: boolean;
}

/** Where the replies are kept: a file of many megabytes that is made anew for each change, and never committed. */
const FILE = 'golden-replies.jsonl';
/** So many differences are told in full; of more their number. */
const MAX_DIFFERENCES = 10;
/** Replies tell no time, but evidence does: the clock of the golden replies stands still. */
const CLOCK = Date.UTC(2026, 0, 1);

/**
 * `npm run golden`: writes every reply to all questions and command examples, or compares them with those written before.
 * For changes that must not change a reply: write before, compare after.
 */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const { DATA_DIR: dataDir } = readEnvironment();
  const command = new Command('golden')
    .description('Compare every reply to all questions and command examples with those written before.')
    .option('--write', 'write the replies instead of comparing them')
    .option('--file <file>', 'file of the replies', path.join(dataDir, FILE))
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .action(async ({ file, write }: Options) => {
      if (!write && !existsSync(file))
        command.error(`Cannot compare: there is no ${file}. Write it with --write before the change.`, {
          exitCode: EXIT.usage,
        });
      const lines = await goldenLines(dataDir);
      if (!write) code = compare(readFileSync(file, 'utf8').trimEnd().split('\n'), lines);
      else {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, `${lines.join('\n')}\n`);
        process.stdout.write(`${lines.length} replies written to ${file}.\n`);
      }
    });
  return (await runCommand(command, args)) || code;
}

/** One JSON line a reply: of the engine to every question, and of the chat to every question and command example. */
async function goldenLines(dataDir: string): Promise<string[]> {
  const { corpus } = await loadCorpus({ seedsDir: SEEDS_DIR, dataDir });
  const sets = goldSets();
  const engine = sets.flatMap((set) =>
    askSet(corpus, set).map(({ id, text, reply }) => JSON.stringify({ id: `${set.name} ${id}`, text, reply })),
  );
  const responder = createGoldenResponder(corpus);
  const chat: string[] = [];
  for (const [id, conversation, text] of [...questionsOf(sets), ...commandsOf(corpus)])
    chat.push(JSON.stringify({ id: `chat ${id}`, text, reply: await say(responder, id, conversation, text) }));
  return [...engine, ...chat];
}

type Line = readonly [id: string, conversation: string, text: string];

function questionsOf(sets: readonly GoldSet[]): Line[] {
  return sets
    .filter(({ annotations }) => annotations)
    .flatMap(({ name, file }) =>
      readGold(file).flatMap((gold) =>
        (gold.turns ?? [gold]).map(
          (one, i): Line => [`${name} ${gold.id}.${i}`, `${name} ${gold.id}`, one.question ?? one.command ?? ''],
        ),
      ),
    );
}

/** Every example of every command, each in a conversation that has quoted something before. */
function commandsOf(corpus: Corpus): Line[] {
  return (['en', 'zh'] as const).flatMap((language) =>
    commandTable.flatMap((entry) =>
      examplesOf(entry, corpus, language).flatMap((text, i): Line[] => {
        const conversation = `command ${language} ${entry.name} ${i}`;
        const question = language === 'zh' ? '华为云使用 cookies 吗' : 'Does Huawei use cookies?';
        return [
          [`${conversation} before`, conversation, question],
          [conversation, conversation, text],
        ];
      }),
    ),
  );
}

function createGoldenResponder(corpus: Corpus): Responder {
  return createResponder({
    corpus,
    state: createMemoryState({ now: () => CLOCK, retentionDays: 30, keepText: false }),
    hasher: (kind, id, workspace) => `${kind} ${workspace ?? ''} ${id}`,
    clock: () => CLOCK,
    limits: { perPerson: null, perChannel: null },
    log: (fault) => {
      throw new Error(fault.causes.join());
    },
    about: { version: '0', indexId: '0', indexDate: null, accuracy: null },
    privacy: { retentionDays: 30, memoryMinutes: 30, storesText: false, operator: null },
  });
}

function say(responder: Responder, id: string, conversation: string, text: string): Promise<ChatReply | null> {
  return responder.respond({
    id,
    conversation,
    person: 'person',
    channel: 'channel',
    text,
    mentionsBot: false,
    isDirect: true,
    fromBot: false,
    isEdit: false,
    mentionsOthers: false,
  });
}

function compare(before: readonly string[], after: readonly string[]): number {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const differences = after.flatMap((line, i) => (line === before[i] ? [] : [`- ${before[i] ?? ''}\n+ ${line}`]));
  for (const one of differences.slice(0, MAX_DIFFERENCES)) say(one);
  const missing = Math.max(0, before.length - after.length);
  say(`${after.length} replies, ${differences.length} differ, ${missing} are missing.`);
  return differences.length + missing > 0 ? EXIT.failed : EXIT.ok;
}
