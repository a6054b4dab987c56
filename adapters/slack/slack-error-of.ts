import { WebAPIPlatformError } from '@slack/web-api';

/** Slack's name for what was wrong with a call ("not_in_channel"); null where the call failed in another way. */
export const slackErrorOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null;
