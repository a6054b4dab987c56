import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../create-log.ts';
import type { SlackSettings } from '../slack-settings.ts';
import { createBoltLogger } from './create-bolt-logger.ts';

/** Of one call of the Web API. */
const CALL_TIMEOUT_MS = 10_000;

/**
 * Makes the options of a client of the Web API: a fresh object for each user, as some write into it. Repeating is
 * callSlack's matter, so that no answer is posted twice.
 */
export function clientOptionsFor(
  { apiUrl }: Pick<SlackSettings, 'apiUrl'>,
  log: Log,
  timeout = CALL_TIMEOUT_MS,
): () => WebClientOptions {
  const logger = createBoltLogger(log);
  return () => ({
    ...(apiUrl && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
    timeout,
  });
}
