import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { type CallOptions, callSlack } from './call-slack.ts';

/** Time limit of one request. */
const TIMEOUT_MS = 10_000;

/**
 * Sends a message to a response_url, which accepts five messages within half an hour.
 * @throws the errors of the Web API, also for a URL that is used up or expired
 */
export async function postToResponseUrl(
  url: string,
  body: Readonly<Record<string, unknown>>,
  options: CallOptions = { isRepeatable: false },
): Promise<void> {
  await callSlack(() => post(url, JSON.stringify(body)), options);
}

async function post(url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) };
  const response = await fetch(url, request).catch((error: Error) => {
    throw new WebAPIRequestError(error);
  });
  // The status says all: a body that is cut does not change what Slack has done.
  await response.text().catch(() => '');
  if (response.status === 429) throw new WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || 1);
  if (!response.ok) throw new WebAPIHTTPError(response.status, response.statusText, {});
}
