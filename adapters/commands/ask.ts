import type { Command } from 'commander';
import { answerLine } from '../../src/chat/answer-line.ts';
import { ConversationMemory } from '../../src/conversation/conversation-memory.ts';
import { readEnvironment } from '../project/environment.ts';
import { EXIT } from '../project/exit-codes.ts';
import { loadCorpus } from '../start/load-corpus.ts';
import { readQuestionLines } from './questions/read-question-lines.ts';
import { findExportProblem, writeExport } from './questions/write-export.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

interface Options extends CommonOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly annotations: boolean;
  /** File that the quotes are written to as a table. */
  readonly export?: string;
}

/** `clausewise ask QUESTION`: prints one answer, or answers JSON lines. */
export function createAskCommand(spell: SpellCommand): Command {
  const command = createCommand('ask', 'Answer a question from the privacy policies, with quotes.', [
    spell('ask', '"How long does Huawei Cloud keep my data?"'),
    spell('ask', '--json "金山云的客服电话是多少"'),
    spell('ask', '--export cookies.csv "AWS vs Huawei: cookies"'),
    spell('ask', '--jsonl < questions.jsonl'),
  ])
    .argument('[question...]', 'the question')
    .option('--json', 'print the reply as one JSON object')
    .option('--jsonl', 'read {"id", "question", "thread"} lines from standard input, print a reply for each')
    .option('--export <file>', 'also write the quotes as a table into FILE.csv or FILE.md')
    .option('--no-annotations', 'answer from the policy texts alone')
    .action(async (words: string[], options: Options) => {
      const question = words.join(' ').trim();
      if (!question && !options.jsonl)
        command.error('Cannot answer: there is no question. Put it in quotes behind the command, or use --jsonl.', {
          exitCode: EXIT.usage,
        });
      const problem = options.export === undefined ? null : findExportProblem(options.export);
      if (problem) command.error(problem, { exitCode: EXIT.usage });
      const { corpus } = await loadCorpus(foldersOf(options));
      const quoteFirst = readEnvironment().QUOTE_FIRST;
      const memory = new ConversationMemory(Date.now);
      const reply = (text: string, thread?: string) => {
        const { reply: said, turn } = answerLine(corpus, text, thread ? memory.recall(thread) : null, {
          annotations: options.annotations,
          quoteFirst,
        });
        if (thread) memory.remember(thread, turn);
        return said;
      };
      if (options.jsonl) return answerLines(reply);
      const found = reply(question);
      process.stdout.write(`${options.json ? JSON.stringify(found) : found.text}\n`);
      if (options.export === undefined) return;
      const { ok, text } = await writeExport(options.export, found, corpus);
      process.stderr.write(`${text}\n`);
      if (!ok) process.exitCode = EXIT.failed;
    });
  return command;
}

/** Answers each line of standard input on a line of standard output; a bad line gets its error, and the rest goes on. */
async function answerLines(reply: (text: string, thread?: string) => unknown): Promise<void> {
  for await (const line of readQuestionLines(process.stdin)) {
    if ('error' in line) {
      process.stdout.write(`${JSON.stringify({ id: null, error: line.error })}\n`);
      continue;
    }
    const started = performance.now();
    const found = reply(line.question, line.thread);
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    process.stdout.write(`${JSON.stringify({ id: line.id, reply: found, ms })}\n`);
  }
}
