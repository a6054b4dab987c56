import { randomUUID } from 'node:crypto';
import type { Language } from '../../src/text/language.ts';
import { createConversation } from '../console/conversation.ts';
import { runConsole } from '../console/run-console.ts';
import { readEnvironment } from '../environment.ts';
import { openResponder } from '../open-responder.ts';
import { type CommonOptions, createCommand, foldersOf, runCommand } from './run-command.ts';

/** Whoever sits at the terminal has it alone: nobody is to be kept from asking. */
const CONSOLE_LIMITS = { perPerson: null, perChannel: null };

/** `npm start`: a conversation in the terminal, or an answer for each line of a pipe. */
export function main(args: readonly string[]): Promise<number> {
  const command = createCommand(
    'start',
    'Talk with the policies in a terminal; questions on a pipe are answered line by line.',
    ['npm start', 'echo "How long does Huawei Cloud keep my data?" | npm start'],
  ).action(async (options: CommonOptions) => {
    const stop = new AbortController();
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
    const warn = (line: string) => process.stderr.write(`${line}\n`);
    const opened = await openResponder({ env: readEnvironment(), ...foldersOf(options), warn, limits: CONSOLE_LIMITS });
    try {
      const { responder, corpus } = opened;
      const conversation = createConversation({
        responder,
        corpus,
        language: languageOf(process.env),
        session: randomUUID(),
      });
      const streams = { input: process.stdin, output: process.stdout, log: process.stderr };
      await runConsole(conversation, streams, { env: process.env, signal: stop.signal });
    } finally {
      await opened.close();
    }
  });
  return runCommand(command, args);
}

/** The language that the environment asks for. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
