import { WebClient, type WebClientOptions } from '@slack/web-api';
import { EnvironmentError } from '../../project/environment.ts';
import { slackErrorCode } from '../send/slack-error-code.ts';

/** The bot that a token belongs to. */
export interface BotAccount {
  /** Display name of the workspace. */
  readonly workspace: string;
  /** Display name of the bot. */
  readonly bot: string;
  /** Scopes that the workspace has granted; empty when Slack does not say. */
  readonly scopes: readonly string[];
}

/**
 * Asks Slack once which bot a bot token belongs to and what it may do.
 * @throws EnvironmentError when Slack refuses the token, else the errors of the Web API
 */
export async function verifyBotToken(token: string, options: WebClientOptions): Promise<BotAccount> {
  const { team, user, response_metadata } = await new WebClient(token, options).auth
    .test()
    .catch(explainRefusal('SLACK_BOT_TOKEN'));
  return { workspace: team ?? '', bot: user ?? '', scopes: response_metadata?.scopes ?? [] };
}

/**
 * Asks Slack once whether an app token may open Socket Mode connections; none is opened.
 * @throws EnvironmentError when Slack refuses the token, else the errors of the Web API
 */
export async function verifyAppToken(token: string, options: WebClientOptions): Promise<void> {
  await new WebClient(token, options).apps.connections.open({}).catch(explainRefusal('SLACK_APP_TOKEN'));
}

/** Errors of an outage, which say nothing about the token: https://docs.slack.dev/reference/methods/auth.test#errors */
const OUTAGE_ERRORS = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited'];

const CURES = {
  SLACK_BOT_TOKEN:
    'Copy the "Bot User OAuth Token" from "OAuth & Permissions" again; install the app to the workspace first.',
  SLACK_APP_TOKEN:
    'Generate one with the scope connections:write under "Basic Information", and switch Socket Mode on.',
} as const;

/** Throws an error that names the line of `.env` to correct; an error that says nothing about the token as it is. */
const explainRefusal =
  (name: keyof typeof CURES) =>
  (error: unknown): never => {
    const code = slackErrorCode(error);
    if (code === null || OUTAGE_ERRORS.includes(code)) throw error;
    throw new EnvironmentError(`Cannot start Slack: it refuses ${name} (${code}). ${CURES[name]}`, { cause: error });
  };
