import { setTimeout } from 'node:timers/promises';
import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { wasNotSent } from '../../network-codes.ts';

/** How a call may be repeated. */
export interface CallRules {
  /**
   * True where a second call does no harm. A message whose answer was lost on the way is not posted again: it is there
   * twice otherwise, and Slack gives no key by which it could tell.
   */
  readonly isRepeatable: boolean;
}

/** Tries while Slack asks for patience. */
const RATE_LIMITED = 10;
/** Tries after failures of Slack or of the network. */
const FAILED = 4;
const FIRST_WAIT_MS = 200;

/**
 * Calls Slack, and again where it asks for patience (429) or has failed (5xx, no connection).
 * @throws what the last call threw
 */
export async function callSlack<T>(call: () => Promise<T>, { isRepeatable }: CallRules): Promise<T> {
  let [limited, failed] = [0, 0];
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof WebAPIRateLimitedError) {
        if (++limited >= RATE_LIMITED) throw error;
        await setTimeout(error.retryAfter * 1000);
        continue;
      }
      if (!mayRepeat(error, isRepeatable) || ++failed >= FAILED) throw error;
      await setTimeout(FIRST_WAIT_MS * 4 ** (failed - 1));
    }
  }
}

function mayRepeat(error: unknown, isRepeatable: boolean): boolean {
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500;
  if (!(error instanceof WebAPIRequestError)) return false;
  return isRepeatable || wasNotSent(error);
}

/** True where a call may have arrived although it failed: the connection broke, or no answer came in time. */
export const isUncertain = (error: unknown): boolean => error instanceof WebAPIRequestError && !wasNotSent(error);
