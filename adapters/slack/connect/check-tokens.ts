import type { WebClientOptions } from '@slack/web-api';
import { retry } from '../../async/retry.ts';
import type { Log } from '../../project/create-log.ts';
import { EnvironmentError } from '../../project/environment.ts';
import type { SlackSettings } from '../bot/slack-settings.ts';
import { missingScopes } from './scopes.ts';
import { verifyAppToken, verifyBotToken } from './verify-tokens.ts';

/** Waits while Slack cannot be reached: each is twice as long as the one before, up to a minute. */
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;

/** Everything that checking the tokens needs beside the settings. */
export interface TokenCheckOptions {
  readonly clientOptions: () => WebClientOptions;
  readonly log: Log;
  /** Ends the waiting for Slack. */
  readonly signal: AbortSignal;
}

/**
 * Asks Slack whether it accepts the tokens, again and again until it can be reached, and logs a warning for each scope
 * that is missing. Without this, Bolt would fail at every event, and Socket Mode would retry a wrong token for ever.
 * @throws EnvironmentError when a token is refused, naming the line of `.env` to correct
 */
export async function checkTokens(settings: SlackSettings, options: TokenCheckOptions): Promise<void> {
  const { tenancy, transport } = settings;
  const { clientOptions, log } = options;
  if (tenancy.kind === 'token') {
    const { scopes } = await untilReached(() => verifyBotToken(tenancy.botToken, clientOptions()), options);
    for (const line of missingScopes(scopes, settings)) log.warn(line);
  }
  if (transport.kind === 'socket')
    await untilReached(() => verifyAppToken(transport.appToken, clientOptions()), options);
}

/** Repeats a call for as long as it fails for any other reason than a refused token. */
function untilReached<T>(call: () => Promise<T>, { log, signal }: TokenCheckOptions): Promise<T> {
  return retry(call, {
    signal,
    waitAfter: (error, failures) => {
      if (error instanceof EnvironmentError) return null;
      if (failures === 1) log.warn('Cannot reach Slack; it is tried again until it answers.');
      return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), MAX_WAIT_MS);
    },
  });
}
