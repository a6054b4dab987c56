import { EnvironmentError } from '../../environment.ts';
import { slackErrorCode } from '../send/slack-error-code.ts';

/** Slack is out of order: https://docs.slack.dev/reference/methods/auth.test#errors */
const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];

const CURES = {
  SLACK_BOT_TOKEN:
    'Copy the "Bot User OAuth Token" from "OAuth & Permissions" again; install the app to the workspace first.',
  SLACK_APP_TOKEN:
    'Generate one with the scope connections:write under "Basic Information", and switch Socket Mode on.',
} as const;

/** The line of `.env` to mend where Slack refuses its token; null where a call failed for a reason that may pass. */
export function refusedToken(name: keyof typeof CURES, error: unknown): EnvironmentError | null {
  const reason = slackErrorCode(error);
  if (reason === null || PASSING.includes(reason)) return null;
  return new EnvironmentError(`Cannot start Slack: it refuses ${name} (${reason}). ${CURES[name]}`, { cause: error });
}
