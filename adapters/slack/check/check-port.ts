import { once } from 'node:events';
import { createServer } from 'node:net';
import type { SlackSettings } from '../bot/slack-settings.ts';

/** By error code of `listen`. */
const CAUSES: Readonly<Record<string, readonly [fact: string, cure: string]>> = {
  EADDRINUSE: [
    'the port is taken',
    'Stop what listens there, which may be the bot itself, and ask again; or set SLACK_PORT to another one',
  ],
  EACCES: ['this user may not', 'Set SLACK_PORT to a port from 1024 on'],
  EADDRNOTAVAIL: ['this machine has no such address', 'Correct SLACK_HOST'],
  ENOTFOUND: ['this machine has no such address', 'Correct SLACK_HOST'],
};

/**
 * Checks whether the HTTP server for Slack could listen, by listening for a moment.
 * @returns one line for the operator about what prevents it; null when nothing does
 */
export async function checkPort({ host, port }: Pick<SlackSettings, 'host' | 'port'>): Promise<string | null> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    const [fact, cure] = CAUSES[code] ?? [code, 'Correct SLACK_HOST and SLACK_PORT'];
    return `Cannot listen on ${host}:${port}: ${fact}. ${cure}.`;
  } finally {
    server.close();
  }
}
