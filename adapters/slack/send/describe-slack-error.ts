import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describeUnknown } from '../../describe-unknown.ts';
import { networkCodesOf } from '../../network-codes.ts';
import { slackErrorCode } from './slack-error-code.ts';

/**
 * Describes an error for the log in a few words: Slack's code, the status, the code of the network, or else the error's
 * name and the place that threw it. Never the message of an error: that may quote what a person wrote, or a token.
 */
export function describeSlackError(error: unknown): string {
  const slackCode = slackErrorCode(error);
  if (slackCode !== null) return slackCode;
  if (error instanceof WebAPIHTTPError) return `status ${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return `ratelimited, ${error.retryAfter} s`;
  const networkCode = networkCodesOf(error).find((code) => /^[A-Z][A-Z\d_]+$/.test(code));
  if (networkCode) return networkCode;
  if (error instanceof WebAPIRequestError) return `no response (${error.original.name})`;
  return describeUnknown(error);
}
