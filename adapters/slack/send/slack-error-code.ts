import { WebAPIPlatformError } from '@slack/web-api';

/**
 * Slack's code for a failed call ("not_in_channel"); null when the call failed in another way. The client also puts any
 * response that is not JSON into such an error, for example the login page of a proxy; that is no code.
 */
export const slackErrorCode = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError && /^\w+$/.test(error.data.error) ? error.data.error : null;
