import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../project/create-log.ts';
import type { SlackSettings } from '../bot/slack-settings.ts';
import { createBoltLogger } from './create-bolt-logger.ts';

/** Time limit of one call of the Web API. */
const CALL_TIMEOUT_MS = 10_000;

/**
 * Makes a function that gives the options of a Web API client: a new object at each call, because some clients write into
 * theirs. Clients never retry by themselves: `callSlack` decides what may be sent again without posting an answer twice.
 */
export function createClientOptions(
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
