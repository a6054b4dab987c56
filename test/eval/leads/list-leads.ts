import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { runCommand } from '../../../adapters/commands/shell/run-command.ts';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { EXIT } from '../../../adapters/project/exit-codes.ts';
import { loadCorpus } from '../../../adapters/start/load-corpus.ts';
import { asksForLead } from '../../../src/compose/lead/asks-for-lead.ts';
import { type Asked, askSet } from '../ask-set.ts';
import { openPolicyFolder } from '../policy-folder.ts';
import { goldSets, SEEDS_DIR } from '../sets.ts';

interface Options {
  readonly set: string;
  readonly policies?: string;
  readonly without?: boolean;
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** `node adapters/build/run.mjs leads`: lists each lead with its question and quote, for a person to judge, and counts them. */
export async function main(args: readonly string[]): Promise<number> {
  const command = new Command('leads')
    .description('List each lead with its question and the sentence it is taken from, and count them.')
    .option('--set <name>', 'only sets with this in their name ("tune", "unseen/aws")', '')
    .option('--policies <dir>', 'the policies in DIR/seeds with the questions in DIR/*.jsonl instead of our own')
    .option('--without', 'list the questions for a value or for yes and no that get no lead')
    .exitOverride()
    .action(async ({ set, policies, without = false }: Options) => {
      report(policies === undefined ? await askOwn(set) : await askFolder(policies), without);
    });
  return (await runCommand(command, args)) || EXIT.ok;
}

async function askOwn(set: string): Promise<Asked[]> {
  const { corpus } = await loadCorpus({ seedsDir: SEEDS_DIR, dataDir: readEnvironment().DATA_DIR });
  const sets = goldSets().filter(({ name, annotations }) => annotations && name.includes(set));
  return sets.flatMap((one) => askSet(corpus, one));
}

async function askFolder(dir: string): Promise<Asked[]> {
  const { seedsDir, sets } = openPolicyFolder(dir);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'clausewise-leads-'));
  try {
    const { corpus } = await loadCorpus({ seedsDir, dataDir });
    return sets.flatMap((one) => askSet(corpus, one));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(all: readonly Asked[], without: boolean): void {
  const asked = all.filter(({ reply }) => reply.kind === 'answer');
  const wanting = asked.filter(({ text }) => asksForLead(text));
  const shown = asked.filter(({ reply }) => reply.lead);
  const listed = without ? wanting.filter(({ reply }) => !reply.lead) : shown;
  listed.forEach((one, i) => {
    say(describe(one, i + 1));
  });
  const both = wanting.filter(({ reply }) => reply.lead).length;
  say(
    `${asked.length} answers, ${wanting.length} to questions for a value or for yes and no; ${both} of these have a lead.`,
  );
  say(`${shown.length} leads in all.`);
}

/** A question with its lead, the deciding words set off in the quote and given in the translation. */
function describe({ id, text, reply: { lead, citations } }: Asked, number: number): string {
  const { quote = '', translation } = citations[0] ?? {};
  const marked = lead
    ? `${quote.slice(0, lead.words[0])}**${quote.slice(...lead.words)}**${quote.slice(lead.words[1])}`
    : quote;
  const translated = lead?.translatedWords && translation?.slice(...lead.translatedWords);
  const lines = [`${number}. ${id}  ${lead?.text ?? ''}`, text, marked.replace(/\s*\n\s*/gu, ' / ')];
  return [...lines, ...(translated ? [`= ${translated}`] : [])].join('\n   ');
}
