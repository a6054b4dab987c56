import { randomUUID } from 'node:crypto';
import type { Language } from '../../src/text/language.ts';
import { createConversation } from '../console/conversation.ts';
import { runConsole } from '../console/run-console.ts';
import { createLog } from '../project/create-log.ts';
import { openResponder } from './open-responder.ts';
import { type Run, tell } from './run.ts';
import { servePages } from './serve-pages.ts';

/** Whoever sits at the terminal is its only user, and so has no quota. */
const NO_LIMITS = { perPerson: null, perChannel: null };

/** A conversation in the terminal, or answers to the lines of a pipe; ends with its input. */
export async function talkInTerminal({ env, folders, signal }: Run): Promise<void> {
  const opened = await openResponder({ env, ...folders, warn: tell, limits: NO_LIMITS });
  const log = createLog(env.LOG_LEVEL, tell, env.LOG_FORMAT);
  const pages = process.stdin.isTTY ? await servePages({ env, corpus: () => opened.corpus, log }) : null;
  try {
    const { responder, corpus } = opened;
    const session = randomUUID();
    const conversation = createConversation({ responder, corpus, language: languageOf(process.env), session });
    const streams = { input: process.stdin, output: process.stdout, log: process.stderr };
    await runConsole(conversation, streams, { env: process.env, signal });
  } finally {
    pages?.close();
    await opened.close();
  }
}

/** The language that the environment asks for. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
