import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { createConversation } from '../../../adapters/console/conversation.ts';
import { runConsole } from '../../../adapters/console/run-console.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import type { Posted, RunningAdapter } from '../adapter-under-test.ts';

/** What a terminal obeys instead of showing it. */
const STEERING = /[\p{Cc}\u202a-\u202e]/gu;

/** The console on streams in memory: an event is a line, a posted message is all that is printed on it. */
export async function startConsoleAdapter(responder: Responder, corpus: Corpus): Promise<RunningAdapter> {
  const [input, output, log] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const posted: Posted[] = [];
  let [printed, stopped] = ['', false];
  output.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  let settle = () => {};
  const conversation = createConversation({ responder, corpus, language: 'en', session: 'test' });
  const heard: typeof conversation = {
    ...conversation,
    say: async (line, look) => {
      try {
        return await conversation.say(line, look);
      } finally {
        settle();
      }
    },
  };
  const ending = new AbortController();
  const ended = runConsole(heard, { input, output, log }, { env: {}, signal: ending.signal });
  await once(log, 'readable'); // "ready: console"
  return {
    posted: () => posted,
    deliver: async ({ text, thread }) => {
      if (stopped) return;
      printed = '';
      const line = text.replace(/\s+/g, ' ').trim();
      const said = new Promise<void>((resolve) => {
        settle = resolve;
      });
      input.write(`${line}\n`);
      if (line) await Promise.race([said, ended]);
      await turn();
      const told = printed.replace(/^> .*$/m, '').trim();
      if (told) posted.push({ thread, text: told, pings: told.replaceAll('\n', '').match(STEERING) ?? [] });
    },
    stop: async () => {
      stopped = true;
      ending.abort();
      input.end();
      await ended;
    },
  };
}
