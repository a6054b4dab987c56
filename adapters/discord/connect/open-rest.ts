import { REST, type RESTOptions } from 'discord.js';
import { Agent } from 'undici-6';
import type { Environment } from '../../environment.ts';
import { createRequestSender } from './create-request-sender.ts';
import { checkToken } from './login-refusal.ts';
import { TIME_LIMITS } from './time-limits.ts';

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
