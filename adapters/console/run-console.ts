import { createInterface, type Interface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import { printable } from '../printable.ts';
import type { Conversation } from './conversation.ts';
import { type Look, lookFor } from './look.ts';

/** The streams of a process, or what stands for them in a test. */
export interface ConsoleStreams {
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;
  readonly output: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
  readonly log: NodeJS.WritableStream;
}

/** Surroundings of a conversation. */
export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Ends the conversation in good order when aborted. */
  readonly signal: AbortSignal;
}

/** Lines that the arrow keys bring back; they are kept in memory only. */
const MAX_HISTORY_LINES = 200;
/** A piped question is repeated up to this length, so that a transcript can be read. */
const MAX_ECHO_LENGTH = 300;

/** State shared by the interactive and the piped conversation. */
interface Session {
  readonly conversation: Conversation;
  readonly lines: Interface;
  readonly look: () => Look;
  readonly print: (lines: readonly string[]) => void;
  /** True once the signal or a broken stream has ended the conversation; lines that were read ahead are dropped. */
  readonly isEnded: () => boolean;
}

/** Talks until the input ends, somebody leaves, the reader of the output goes, or the signal says so. */
export async function runConsole(
  conversation: Conversation,
  { input, output, log }: ConsoleStreams,
  { env, signal }: RunOptions,
): Promise<void> {
  if (signal.aborted) return;
  const terminal = input.isTTY === true && output.isTTY === true;
  const editing = {
    output,
    completer: conversation.complete,
    historySize: MAX_HISTORY_LINES,
    removeHistoryDuplicates: true,
  };
  const lines = createInterface({ input, terminal, crlfDelay: Number.POSITIVE_INFINITY, ...(terminal && editing) });
  let ended = false;
  const end = () => {
    ended = true;
    lines.close();
  };
  signal.addEventListener('abort', end, { once: true });
  for (const stream of [input, output]) stream.on('error', end); // the terminal or the reader of a pipe ("| head") has gone
  log.write('ready: console\n');
  const session: Session = {
    conversation,
    lines,
    look: () => lookFor(output, env),
    print: (text) => output.write(text.map((line) => `${line}\n`).join('')),
    isEnded: () => ended,
  };
  if (terminal) await talk(session);
  else if ((await answerLines(session)) === 0 && !ended) log.write(`${conversation.nothingAsked()}\n`);
}

async function talk({ conversation, lines, look, print, isEnded }: Session): Promise<void> {
  lines.on('SIGINT', () => {
    if (lines.line === '') return lines.close();
    lines.write(null, { ctrl: true, name: 'e' }); // to the end of the line, and
    return lines.write(null, { ctrl: true, name: 'u' }); // delete it from there to its beginning
  });
  print([...conversation.banner(look()), '']);
  lines.setPrompt('> ');
  lines.prompt();
  for await (const line of lines) {
    const told = isEnded() ? 'quit' : await conversation.say(line, look());
    if (told === 'quit') return lines.close();
    if (told.length > 0) print(['', ...told, '']);
    lines.prompt();
  }
  print(['']); // the shell's prompt is not to stand behind ours
}

/** Answers line by line and repeats each question, so that the output can be read by itself. Gives the number of questions. */
async function answerLines({ conversation, lines, look, print, isEnded }: Session): Promise<number> {
  let asked = 0;
  for await (const line of lines) {
    const text = printable(line);
    if (isEnded()) break;
    if (!text) continue;
    print([...(asked++ > 0 ? [''] : []), `> ${text.slice(0, MAX_ECHO_LENGTH)}`, '']);
    const told = await conversation.say(line, look());
    if (told === 'quit') break;
    print(told);
  }
  return asked;
}
