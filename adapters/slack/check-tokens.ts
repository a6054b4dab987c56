import { setTimeout } from 'node:timers/promises';
import { WebAPIPlatformError, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../create-log.ts';
import { EnvironmentError } from '../environment.ts';
import { type ScopeSettings, scopesFor } from './scopes.ts';
import type { SlackSettings } from './slack-settings.ts';

/** Waits between tries while Slack cannot be reached: longer and longer, up to a minute. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** Slack is out of order: https://docs.slack.dev/reference/methods/auth.test#errors */
const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];

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
  const clientFor = (token: string) => new WebClient(token, options.clientOptions());
  if (tenancy.kind === 'token') {
    const { auth } = clientFor(tenancy.botToken);
    const { response_metadata } = await untilReached(() => auth.test(), refusedBotToken, options);
    warnOfMissing(response_metadata?.scopes ?? [], settings, options.log);
  }
  if (transport.kind === 'socket') {
    const { apps } = clientFor(transport.appToken);
    await untilReached(() => apps.connections.open({}), refusedAppToken, options);
  }
}

async function untilReached<T>(
  call: () => Promise<T>,
  refused: (reason: string) => EnvironmentError,
  { log, signal }: CheckOptions,
): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await call();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof WebAPIPlatformError && !PASSING.includes(error.data.error)) throw refused(error.data.error);
      if (wait === FIRST_WAIT_MS) log.warn('Cannot reach Slack; it is tried again until it answers.');
      await setTimeout(wait, undefined, { signal });
    }
  }
}

const refusedBotToken = (reason: string): EnvironmentError =>
  new EnvironmentError(
    `Cannot start Slack: it refuses SLACK_BOT_TOKEN (${reason}). Copy the "Bot User OAuth Token" from "OAuth & Permissions" again; install the app to the workspace first.`,
  );

const refusedAppToken = (reason: string): EnvironmentError =>
  new EnvironmentError(
    `Cannot start Slack: it refuses SLACK_APP_TOKEN (${reason}). Generate one with the scope connections:write under "Basic Information", and switch Socket Mode on.`,
  );

function warnOfMissing(granted: readonly string[], settings: ScopeSettings, log: Log): void {
  if (granted.length === 0) return; // Slack has not said
  for (const { name, why } of scopesFor(settings).filter((scope) => !granted.includes(scope.name)))
    log.warn(
      `Slack has not granted the scope ${name} (${why}). Add it under "OAuth & Permissions" and install the app again.`,
    );
}
