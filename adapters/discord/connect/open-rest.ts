import { REST, type RESTOptions } from 'discord.js';
import { Agent } from 'undici-6';
import type { Environment } from '../../project/environment.ts';
import { checkToken } from './check-token.ts';
import { createRequestSender } from './requests/create-request-sender.ts';
import { TIME_LIMITS } from './time-limits.ts';

/** Discord's REST API, without a gateway connection. */
export interface OpenedRest {
  readonly rest: REST;
  /** Closes sockets and timers that would keep the process alive. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the REST API with DISCORD_TOKEN; sends no request yet. It has an agent of its own, like the client (create-client.ts).
 * @throws EnvironmentError if the token is missing, or obviously something else
 */
export function openRest(env: Environment, more: Partial<RESTOptions> = {}): OpenedRest {
  const token = checkToken(env.DISCORD_TOKEN);
  const agent = new Agent();
  const rest = new REST({
    ...(env.DISCORD_API_URL && { api: env.DISCORD_API_URL }),
    version: '10',
    agent,
    timeout: TIME_LIMITS.requestMs,
    makeRequest: createRequestSender({ callbackMs: TIME_LIMITS.callbackMs, onRefusedToken: () => {} }),
    ...more,
  }).setToken(token);
  const close = async (): Promise<void> => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
    await agent.destroy();
  };
  return { rest, close };
}
