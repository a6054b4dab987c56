import { WebAPIHTTPError, WebAPIRateLimitedError } from '@slack/web-api';
import { networkCodesOf } from '../../network-codes.ts';
import { slackErrorCode } from './slack-error-code.ts';

/** Why a call of Slack came to nothing: half a sentence for the operator, without addresses and tokens. */
export function describeNetworkError(error: unknown): string {
  if (error instanceof WebAPIRateLimitedError) return `it asks for patience, ${error.retryAfter} s`;
  if (error instanceof WebAPIHTTPError) return `it answers with the status ${error.statusCode}`;
  const own = slackErrorCode(error);
  if (own !== null) return `it is out of order (${own})`;
  const code = networkCodesOf(error).find((one) => /^[A-Z_]+$/.test(one));
  if (code) return `the connection fails (${code})`;
  return isTimeout(error) ? 'it does not answer in time' : 'what answers is not Slack';
}

/** True where a request was given up, at whatever depth the client says so. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || error.name === 'AbortError' || isTimeout(error.cause);
}
