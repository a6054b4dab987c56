import { onTestFinished } from 'vitest';
import { startDiscord } from '../../../../adapters/discord/start-discord.ts';
import { createLog } from '../../../../adapters/project/create-log.ts';
import type { FakeDiscord } from '../../../fakes/discord/types/fake-discord.ts';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { envOf, quickly } from '../start-bot.ts';

/** Starts the bot on a fake Discord, which may fail, and collects the lines of the log. */
export async function begin(discord: FakeDiscord, env: Readonly<Record<string, string>> = {}, signal?: AbortSignal) {
  const lines: string[] = [];
  const started = startDiscord({
    responder: (await openRoom()).responder,
    env: envOf(discord, env),
    log: createLog('info', (line) => lines.push(line)),
    // A shard of discord.js reconnects after 500 ms.
    limits: { firstPauseMs: 10, longestPauseMs: 20, logoutMs: 600 },
    clientOptions: quickly(discord),
    ...(signal && { signal }),
  });
  onTestFinished(async () => (await started.catch(() => null))?.stop());
  return { started, lines };
}
