import { type Environment, EnvironmentError } from '../environment.ts';

/** How Slack's events come in. */
export type SlackTransport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** Whom the bot works for: one workspace by its token, or all that install it. */
export type WorkspaceSettings =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

/** What is set for Slack, checked. */
export interface SlackSettings {
  readonly transport: SlackTransport;
  readonly tenancy: WorkspaceSettings;
  /** Where the HTTP server listens: for events over HTTP, and for the pages of an installation. */
  readonly host: string;
  readonly port: number;
  /** How Slack reaches that server from outside; null where nobody has said so. */
  readonly publicUrl: string | null;
  readonly apiUrl: string | null;
  readonly prefix: string;
  /** Answers in threads without being mentioned again. */
  readonly followsThreads: boolean;
  /** Answers in channels that are shared with other organisations. */
  readonly allowsConnect: boolean;
  /** The app has a pane of its own, with suggested questions. */
  readonly hasAgentPane: boolean;
}

const PORT = 3000;
const TOKENS = 'https://api.slack.com/apps';

/** A secret of a kind that its first letters tell. */
interface TokenRule {
  readonly name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';
  readonly begins: string;
  readonly where: string;
}

const BOT_TOKEN: TokenRule = {
  name: 'SLACK_BOT_TOKEN',
  begins: 'xoxb-',
  where: 'the "Bot User OAuth Token" under "OAuth & Permissions"',
};
const APP_TOKEN: TokenRule = {
  name: 'SLACK_APP_TOKEN',
  begins: 'xapp-',
  where: 'an app-level token with the scope connections:write, under "Basic Information"',
};

/**
 * Reads what is set for Slack; null where nothing is.
 * @throws EnvironmentError naming the line of `.env` to mend
 */
export function readSlackSettings(env: Environment): SlackSettings | null {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID } = env;
  if (!SLACK_BOT_TOKEN && !SLACK_APP_TOKEN && !SLACK_SIGNING_SECRET && !SLACK_CLIENT_ID) return null;
  return {
    transport: transportOf(env),
    tenancy: tenancyOf(env),
    host: env.SLACK_HOST,
    port: env.SLACK_PORT ?? PORT,
    publicUrl: env.SLACK_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    apiUrl: env.SLACK_API_URL ?? null,
    prefix: env.SLACK_COMMAND_PREFIX,
    followsThreads: env.SLACK_FOLLOW_THREADS,
    allowsConnect: env.SLACK_CONNECT,
    hasAgentPane: env.SLACK_AGENT,
  };
}

/** Socket Mode, unless there is only a signing secret, or a port says that its HTTP server is wanted. */
function transportOf({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_PORT }: Environment): SlackTransport {
  if (SLACK_SIGNING_SECRET && (!SLACK_APP_TOKEN || SLACK_PORT)) {
    if (/^x(?:ox|app)/.test(SLACK_SIGNING_SECRET))
      throw cannot('SLACK_SIGNING_SECRET holds a token', 'Put the "Signing Secret" of "Basic Information" there');
    return { kind: 'http', signingSecret: SLACK_SIGNING_SECRET };
  }
  if (!SLACK_APP_TOKEN) throw cannot('SLACK_APP_TOKEN is not set', `Set it to ${APP_TOKEN.where}, from ${TOKENS}`);
  return { kind: 'socket', appToken: checked(SLACK_APP_TOKEN, APP_TOKEN) };
}

function tenancyOf(env: Environment): WorkspaceSettings {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET } = env;
  if (!SLACK_CLIENT_ID) {
    if (!SLACK_BOT_TOKEN) throw cannot('SLACK_BOT_TOKEN is not set', `Set it to ${BOT_TOKEN.where}, from ${TOKENS}`);
    return { kind: 'token', botToken: checked(SLACK_BOT_TOKEN, BOT_TOKEN) };
  }
  if (SLACK_BOT_TOKEN)
    throw cannot(
      'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set',
      'Keep the token for one workspace, or the client id for many',
    );
  if (!SLACK_CLIENT_SECRET || !SLACK_STATE_SECRET) {
    const missing = SLACK_CLIENT_SECRET ? 'SLACK_STATE_SECRET' : 'SLACK_CLIENT_SECRET';
    const cure = SLACK_CLIENT_SECRET ? 'Set it to any long secret of your own' : 'It stands under "Basic Information"';
    throw cannot(`${missing} is not set, and SLACK_CLIENT_ID is`, cure);
  }
  return {
    kind: 'oauth',
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    stateSecret: SLACK_STATE_SECRET,
  };
}

function checked(token: string, { name, begins, where }: TokenRule): string {
  if (token.startsWith(begins)) return token;
  const found = [BOT_TOKEN, APP_TOKEN].find((rule) => token.startsWith(rule.begins));
  const fact = found ? `${name} holds what belongs to ${found.name}` : `${name} does not begin with ${begins}`;
  throw cannot(fact, `Set it to ${where}, from ${TOKENS}`);
}

const cannot = (fact: string, cure: string): EnvironmentError =>
  new EnvironmentError(`Cannot start Slack: ${fact}. ${cure}.`);
