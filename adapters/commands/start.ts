import { answer } from '../../src/engine.ts';
import type { Language } from '../../src/text/language.ts';
import { createConversation } from '../console/conversation.ts';
import { runConsole } from '../console/run-console.ts';
import { readEnvironment } from '../environment.ts';
import { loadCorpus } from '../load-corpus.ts';
import { type CommonOptions, createCommand, foldersOf, runCommand } from './run-command.ts';

/** `npm start`: a conversation in the terminal, or an answer for each line of a pipe. */
export function main(args: readonly string[]): Promise<number> {
  const command = createCommand(
    'start',
    'Talk with the policies in a terminal; questions on a pipe are answered line by line.',
    ['npm start', 'echo "How long does Huawei Cloud keep my data?" | npm start'],
  ).action(async (options: CommonOptions) => {
    const stop = new AbortController();
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
    const { LOG_LEVEL } = readEnvironment();
    const { corpus } = await loadCorpus(foldersOf(options));
    const conversation = createConversation({
      ask: (question) => answer(corpus, question, { annotations: true }),
      corpus,
      language: languageOf(process.env),
      ...(LOG_LEVEL === 'debug'
        ? { onError: (error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`) }
        : {}),
    });
    const streams = { input: process.stdin, output: process.stdout, log: process.stderr };
    await runConsole(conversation, streams, { env: process.env, signal: stop.signal });
  });
  return runCommand(command, args);
}

/** The language that the environment asks for. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
