import { type Environment, EnvironmentError } from '../../project/environment.ts';
import type { PlatformId } from '../../project/platform-ids.ts';

/** How Slack delivers events: over Socket Mode, or over signed HTTP. */
export type SlackTransport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** The workspaces that the bot works in: one by its token, or all that install it. */
export type WorkspaceSettings =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

/** The validated settings for Slack. */
export interface SlackSettings {
  readonly transport: SlackTransport;
  readonly tenancy: WorkspaceSettings;
  /** Where the HTTP server listens, for events over HTTP and for the install pages. */
  readonly host: string;
  readonly port: number;
  /** The address of that server as seen from outside, without a slash at the end; null when it is not set. */
  readonly publicUrl: string | null;
  /** Address of the Web API; null for Slack's own. */
  readonly apiUrl: string | null;
  /** Stands before the name of every command: `policy-` makes `/policy-ask`. */
  readonly prefix: string;
  /** Whether it answers in threads without being mentioned again. */
  readonly followsThreads: boolean;
  /** Whether it answers in channels that are shared with other organisations (Slack Connect). */
  readonly allowsConnect: boolean;
  /** Whether the app has a pane of its own, with suggested questions. */
  readonly hasAgentPane: boolean;
  /** Users and user groups whom "Ask a human" pings; none by default. */
  readonly humans?: readonly PlatformId[];
}

/** The path of the HTTP server to which Slack sends everything. */
export const EVENTS_PATH = '/slack/events';
/** The page on which another workspace starts to install the app. */
export const INSTALL_PATH = '/slack/install';
/** The page to which Slack sends people back after an installation. */
export const REDIRECT_PATH = '/slack/oauth_redirect';

const DEFAULT_PORT = 3000;
const APPS_URL = 'https://api.slack.com/apps';

/** A kind of token, recognised by its first letters. */
interface TokenKind {
  readonly name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';
  readonly prefix: string;
  /** For the operator: where Slack shows it. */
  readonly location: string;
}

const BOT_TOKEN: TokenKind = {
  name: 'SLACK_BOT_TOKEN',
  prefix: 'xoxb-',
  location: 'the "Bot User OAuth Token" under "OAuth & Permissions"',
};
const APP_TOKEN: TokenKind = {
  name: 'SLACK_APP_TOKEN',
  prefix: 'xapp-',
  location: 'an app-level token with the scope connections:write, under "Basic Information"',
};

/**
 * Reads the settings for Slack; null when there are none.
 * @throws EnvironmentError naming the line of `.env` to correct
 */
export function readSlackSettings(env: Environment): SlackSettings | null {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = env;
  if (!SLACK_BOT_TOKEN && !SLACK_APP_TOKEN && !SLACK_SIGNING_SECRET && !SLACK_CLIENT_ID) return null;
  return {
    transport: readTransport(env),
    tenancy: readTenancy(env),
    host: env.SLACK_HOST,
    port: env.SLACK_PORT ?? DEFAULT_PORT,
    publicUrl: env.SLACK_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    apiUrl: env.SLACK_API_URL ?? null,
    prefix: env.SLACK_COMMAND_PREFIX,
    followsThreads: env.SLACK_FOLLOW_THREADS,
    allowsConnect: env.SLACK_CONNECT,
    hasAgentPane: env.SLACK_AGENT,
    humans: env.ASK_HUMAN.filter(({ platform }) => platform === 'slack'),
  };
}

/** Whether Slack is to deliver over HTTP: there is only a signing secret, or a port is set beside it. */
export const usesHttp = ({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_PORT }: Environment): boolean =>
  Boolean(SLACK_SIGNING_SECRET && (!SLACK_APP_TOKEN || SLACK_PORT));

function readTransport(env: Environment): SlackTransport {
  const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = env;
  if (SLACK_SIGNING_SECRET && usesHttp(env)) {
    if (/^x(?:ox|app)/.test(SLACK_SIGNING_SECRET))
      throw startError('SLACK_SIGNING_SECRET holds a token', 'Put the "Signing Secret" of "Basic Information" there');
    return { kind: 'http', signingSecret: SLACK_SIGNING_SECRET };
  }
  if (!SLACK_APP_TOKEN)
    throw startError('SLACK_APP_TOKEN is not set', `Set it to ${APP_TOKEN.location}, from ${APPS_URL}`);
  return { kind: 'socket', appToken: checkToken(SLACK_APP_TOKEN, APP_TOKEN) };
}

function readTenancy(env: Environment): WorkspaceSettings {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET } = env;
  if (!SLACK_CLIENT_ID) {
    if (!SLACK_BOT_TOKEN)
      throw startError('SLACK_BOT_TOKEN is not set', `Set it to ${BOT_TOKEN.location}, from ${APPS_URL}`);
    return { kind: 'token', botToken: checkToken(SLACK_BOT_TOKEN, BOT_TOKEN) };
  }
  if (SLACK_BOT_TOKEN)
    throw startError(
      'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set',
      'Keep the token for one workspace, or the client id for many',
    );
  if (!SLACK_CLIENT_SECRET || !SLACK_STATE_SECRET) {
    const missing = SLACK_CLIENT_SECRET ? 'SLACK_STATE_SECRET' : 'SLACK_CLIENT_SECRET';
    const cure = SLACK_CLIENT_SECRET ? 'Set it to any long secret of your own' : 'It stands under "Basic Information"';
    throw startError(`${missing} is not set, and SLACK_CLIENT_ID is`, cure);
  }
  return {
    kind: 'oauth',
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    stateSecret: SLACK_STATE_SECRET,
  };
}

function checkToken(token: string, { name, prefix, location }: TokenKind): string {
  if (token.startsWith(prefix)) return token;
  const actual = [BOT_TOKEN, APP_TOKEN].find((kind) => token.startsWith(kind.prefix));
  const fact = actual ? `${name} holds what belongs to ${actual.name}` : `${name} does not begin with ${prefix}`;
  throw startError(fact, `Set it to ${location}, from ${APPS_URL}`);
}

const startError = (fact: string, cure: string): EnvironmentError =>
  new EnvironmentError(`Cannot start Slack: ${fact}. ${cure}.`);
