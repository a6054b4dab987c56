import { REST, type RESTOptions } from 'discord.js';
import { Agent } from 'undici-6';
import type { Environment } from '../../environment.ts';
import { createRequest } from './create-request.ts';
import { checkToken } from './explain-start.ts';
import { RUNNING_LIMITS } from './running-limits.ts';

/** Discord's API without a gateway. */
export interface OpenedRest {
  readonly rest: REST;
  /** Lets go of what would keep the process. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the API for the token of the settings; nothing is asked yet. As in `create-client.ts` it has an agent of its own.
 * @throws EnvironmentError where there is no token, or something else in its place
 */
export function openRest(env: Environment, more: Partial<RESTOptions> = {}): OpenedRest {
  const token = checkToken(env.DISCORD_TOKEN);
  const agent = new Agent();
  const rest = new REST({
    ...(env.DISCORD_API_URL && { api: env.DISCORD_API_URL }),
    version: '10',
    agent,
    timeout: RUNNING_LIMITS.requestMs,
    makeRequest: createRequest({ callbackMs: RUNNING_LIMITS.callbackMs, onRefusedToken: () => {} }),
    ...more,
  }).setToken(token);
  const close = async (): Promise<void> => {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
    await agent.destroy();
  };
  return { rest, close };
}
