import { WebAPIPlatformError } from '@slack/web-api';

/**
 * Slack's name for what was wrong with a call ("not_in_channel"); null where the call failed in another way. Its client
 * takes whatever answers without JSON for an error of that name, the page of a proxy, too.
 */
export const slackErrorCode = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError && /^\w+$/.test(error.data.error) ? error.data.error : null;
