import { WebAPIHTTPError, WebAPIRateLimitedError } from '@slack/web-api';
import { networkCodesOf } from '../../network-codes.ts';
import { slackErrorCode } from './slack-error-code.ts';

/** Describes why a call failed, in half a sentence without addresses and tokens: "it does not answer in time". */
export function describeNetworkError(error: unknown): string {
  if (error instanceof WebAPIRateLimitedError) return `it asks for patience, ${error.retryAfter} s`;
  if (error instanceof WebAPIHTTPError) return `it answers with the status ${error.statusCode}`;
  const slackCode = slackErrorCode(error);
  if (slackCode !== null) return `it is out of order (${slackCode})`;
  const networkCode = networkCodesOf(error).find((code) => /^[A-Z_]+$/.test(code));
  if (networkCode) return `the connection fails (${networkCode})`;
  return isTimeout(error) ? 'it does not answer in time' : 'what answers is not Slack';
}

/** Looks for a timeout in the error and in its causes: the client wraps it. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || error.name === 'AbortError' || isTimeout(error.cause);
}
