import type { Command } from 'commander';
import { readEnvironment } from '../project/environment.ts';
import { EXIT } from '../project/exit-codes.ts';
import type { Run } from '../start/run.ts';
import { servePlatforms } from '../start/serve-platforms.ts';
import { platformsIn } from '../start/start-platforms.ts';
import { talkInTerminal } from '../start/talk-in-terminal.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

/** `clausewise start`: Slack and Discord where their tokens are set; else a conversation in the terminal, or answers to a pipe. */
export function createStartCommand(spell: SpellCommand): Command {
  return createCommand(
    'start',
    'Answer in Slack and Discord where .env has their tokens; else talk in the terminal, or answer a pipe line by line.',
    [spell('start'), `echo "How long does Huawei Cloud keep my data?" | ${spell('start')}`],
  ).action(async (options: CommonOptions) => {
    const stop = new AbortController();
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
    const run: Run = { env: readEnvironment(), folders: foldersOf(options), signal: stop.signal };
    const isChat = platformsIn(run.env).length > 0;
    const code = isChat ? await servePlatforms(run) : await talkInTerminal(run).then(() => EXIT.ok);
    if (code !== EXIT.ok) process.exitCode = code;
  });
}
