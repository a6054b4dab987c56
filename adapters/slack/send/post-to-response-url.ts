import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { callSlack } from './call-slack.ts';

const TIMEOUT_MS = 10_000;

/**
 * Sends a message to a response_url: five times in half an hour at most.
 * @throws the errors of the Web API, also where the URL is used up or too old
 */
export async function postToResponseUrl(url: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  await callSlack(() => post(url, JSON.stringify(body)), { isRepeatable: false });
}

async function post(url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) };
  const answer = await fetch(url, request).catch((error: Error) => {
    throw new WebAPIRequestError(error);
  });
  const text = await answer.text().catch(() => '');
  if (answer.status === 429) throw new WebAPIRateLimitedError(Number(answer.headers.get('retry-after')) || 1);
  if (!answer.ok) throw new WebAPIHTTPError(answer.status, answer.statusText || text.slice(0, 100), {});
}
