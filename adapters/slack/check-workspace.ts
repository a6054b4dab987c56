import { setTimeout } from 'node:timers/promises';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Log } from '../create-log.ts';
import { EnvironmentError } from '../environment.ts';
import { type ScopeSettings, scopesFor } from './scopes.ts';

/** Waits between tries while Slack cannot be reached: longer and longer, up to a minute. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** What a check is made with. */
export interface CheckOptions {
  readonly settings: ScopeSettings;
  readonly log: Log;
  /** Ends the waiting for Slack. */
  readonly signal: AbortSignal;
}

/**
 * Asks Slack who the bot is, until Slack can be reached, and warns of rights that the workspace has not granted.
 * @throws EnvironmentError where the token is refused, naming the line of `.env` to mend
 */
export async function checkWorkspace(client: WebClient, { settings, log, signal }: CheckOptions): Promise<void> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      const { response_metadata } = await client.auth.test();
      return warnOfMissing(response_metadata?.scopes ?? [], settings, log);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof WebAPIPlatformError) throw refused(error.data.error);
      if (wait === FIRST_WAIT_MS) log.warn('Cannot reach Slack; it is tried again until it answers.');
      await setTimeout(wait, undefined, { signal });
    }
  }
}

const refused = (reason: string): EnvironmentError =>
  new EnvironmentError(
    `Cannot start Slack: it refuses SLACK_BOT_TOKEN (${reason}). Copy the "Bot User OAuth Token" from "OAuth & Permissions" again; install the app to the workspace first.`,
  );

function warnOfMissing(granted: readonly string[], settings: ScopeSettings, log: Log): void {
  if (granted.length === 0) return; // Slack has not said
  for (const { name, why } of scopesFor(settings).filter((scope) => !granted.includes(scope.name)))
    log.warn(
      `Slack has not granted the scope ${name} (${why}). Add it under "OAuth & Permissions" and install the app again.`,
    );
}
