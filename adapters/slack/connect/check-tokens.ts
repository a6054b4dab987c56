import { setTimeout } from 'node:timers/promises';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../create-log.ts';
import type { EnvironmentError } from '../../environment.ts';
import type { SlackSettings } from '../slack-settings.ts';
import { askAppToken } from './ask-app-token.ts';
import { refusedToken } from './explain-refused-token.ts';
import { missingScopes } from './scopes.ts';
import { askBotToken } from './verify-tokens.ts';

/** Waits between tries while Slack cannot be reached: longer and longer, up to a minute. */
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;

/** What a check is made with. */
export interface CheckOptions {
  readonly clientOptions: () => WebClientOptions;
  readonly log: Log;
  /** Ends the waiting for Slack. */
  readonly signal: AbortSignal;
}

/**
 * Asks Slack whether it takes the tokens, until it can be reached, and warns of rights that the workspace has not granted.
 * Left to themselves, Bolt would fail later in each event, and Socket Mode try a wrong token for ever.
 * @throws EnvironmentError where a token is refused, naming the line of `.env` to mend
 */
export async function checkTokens(settings: SlackSettings, options: CheckOptions): Promise<void> {
  const { tenancy, transport } = settings;
  const { clientOptions, log } = options;
  if (tenancy.kind === 'token') {
    const ask = () => askBotToken(tenancy.botToken, clientOptions());
    const { scopes } = await untilReached(ask, (error) => refusedToken('SLACK_BOT_TOKEN', error), options);
    for (const line of missingScopes(scopes, settings)) log.warn(line);
  }
  if (transport.kind === 'socket') {
    const ask = () => askAppToken(transport.appToken, clientOptions());
    await untilReached(ask, (error) => refusedToken('SLACK_APP_TOKEN', error), options);
  }
}

async function untilReached<T>(
  call: () => Promise<T>,
  refused: (error: unknown) => EnvironmentError | null,
  { log, signal }: CheckOptions,
): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, MAX_WAIT_MS)) {
    try {
      return await call();
    } catch (error) {
      signal.throwIfAborted();
      const refusal = refused(error);
      if (refusal) throw refusal;
      if (wait === FIRST_WAIT_MS) log.warn('Cannot reach Slack; it is tried again until it answers.');
      await setTimeout(wait, undefined, { signal });
    }
  }
}
