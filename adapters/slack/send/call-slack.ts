import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { retry } from '../../async/retry.ts';
import { wasNotSent } from '../../network-codes.ts';
import { tellRequest } from '../../watch/signals.ts';
import { slackErrorCode } from './slack-error-code.ts';

/** Whether a call may be repeated. */
export interface CallOptions {
  /**
   * True when a second call does no harm. A message is not posted again after its response was lost, because it may be
   * there already: Slack offers no idempotency key.
   */
  readonly isRepeatable: boolean;
}

/** Attempts while Slack answers 429. */
const MAX_RATE_LIMITED_ATTEMPTS = 20;
/** Attempts while Slack or the network fails. */
const MAX_FAILED_ATTEMPTS = 5;
/** The wait after the first failure; each further one is four times as long. */
const FIRST_WAIT_MS = 200;

/**
 * Calls Slack, again after 429 (as late as `Retry-After` says), after 5xx and without a connection.
 * @throws what the last attempt threw
 */
export function callSlack<T>(call: () => Promise<T>, { isRepeatable }: CallOptions): Promise<T> {
  let rateLimited = 0;
  let failed = 0;
  return retry(call, {
    waitAfter: (error) => {
      if (error instanceof WebAPIRateLimitedError) {
        tellRequest({ platform: 'slack', kind: 'limit' });
        return ++rateLimited < MAX_RATE_LIMITED_ATTEMPTS ? error.retryAfter * 1000 : null;
      }
      if (!mayRepeat(error, isRepeatable) || ++failed >= MAX_FAILED_ATTEMPTS) return null;
      tellRequest({ platform: 'slack', kind: 'retry' });
      return FIRST_WAIT_MS * 4 ** (failed - 1);
    },
  });
}

function mayRepeat(error: unknown, isRepeatable: boolean): boolean {
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500;
  if (!(error instanceof WebAPIRequestError)) return false;
  return isRepeatable || wasNotSent(error);
}

/**
 * True when a failed call may have been carried out all the same: the connection broke, the response did not come in time,
 * or it was cut. Only a refusal in Slack's own words, a status, or a connection that was never made is certain.
 */
export const isUncertain = (error: unknown): boolean =>
  slackErrorCode(error) === null &&
  !(error instanceof WebAPIHTTPError) &&
  !(error instanceof WebAPIRateLimitedError) &&
  !wasNotSent(error);
