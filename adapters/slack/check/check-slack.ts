import { createLog } from '../../create-log.ts';
import { type Diagnosis, isIll, isWell } from '../../doctor/diagnosis.ts';
import { type Environment, EnvironmentError } from '../../environment.ts';
import { askAppToken } from '../connect/ask-app-token.ts';
import { clientOptionsFor } from '../connect/create-client-options.ts';
import { refusedToken } from '../connect/explain-refused-token.ts';
import { missingScopes } from '../connect/scopes.ts';
import { askBotToken } from '../connect/verify-tokens.ts';
import { describeNetworkError } from '../send/describe-network-error.ts';
import { readSlackSettings, type SlackSettings } from '../slack-settings.ts';
import { probePort } from './check-port.ts';

/** What Slack is examined with. */
export interface ExamineSlackOptions {
  readonly env: Environment;
  /** Looks at the settings alone, without a request. */
  readonly isOffline: boolean;
  /** Milliseconds for one answer of Slack. */
  readonly limitMs?: number;
}

/** Looks whether the bot could work in Slack, without connecting it. Rejects for nothing but mistakes of our own. */
export async function examineSlack({ env, isOffline, limitMs }: ExamineSlackOptions): Promise<readonly Diagnosis[]> {
  let settings: SlackSettings | null;
  try {
    settings = readSlackSettings(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return [isIll('slack', 'problem', error.message)];
    throw error;
  }
  if (!settings) return [isWell('slack', 'not configured')];
  const jobs = [
    examinePort(settings),
    ...(isOffline ? [] : [examineBot(settings, limitMs), examineApp(settings, limitMs)]),
  ];
  return [isWell('slack', modeOf(settings)), ...examineAddress(settings), ...(await Promise.all(jobs)).flat()];
}

function modeOf({ transport, tenancy }: SlackSettings): string {
  const way = transport.kind === 'socket' ? 'Socket Mode' : 'signed HTTP';
  return `${way}, ${tenancy.kind === 'token' ? 'one workspace by its token' : 'many workspaces by OAuth'}`;
}

/** Whoever installs the app comes by the address from outside, and Slack sends them back to it. */
function examineAddress({ tenancy, publicUrl }: SlackSettings): Diagnosis[] {
  if (tenancy.kind !== 'oauth') return [];
  if (publicUrl) return [isWell('slack address', `the app is installed at ${publicUrl}/slack/install`)];
  const line =
    'SLACK_PUBLIC_URL is not set: nobody is told where to install the app. Set it to the address of your TLS proxy, such as https://bot.example.com.';
  return [isIll('slack address', 'warning', line)];
}

/** Events over HTTP and the pages of an installation need a server. */
async function examinePort(settings: SlackSettings): Promise<Diagnosis[]> {
  const { transport, tenancy, host, port } = settings;
  if (transport.kind === 'socket' && tenancy.kind === 'token') return [];
  const line = await probePort(settings);
  return [line ? isIll('slack port', 'problem', line) : isWell('slack port', `${host}:${port} is free`)];
}

async function examineBot(settings: SlackSettings, limitMs: number | undefined): Promise<Diagnosis[]> {
  const { tenancy } = settings;
  if (tenancy.kind !== 'token') return [];
  try {
    const { workspace, bot, scopes } = await askBotToken(tenancy.botToken, quietly(settings, limitMs));
    const missing = missingScopes(scopes, settings).map((line) => isIll('slack scopes', 'warning', line));
    const granted =
      scopes.length > 0 ? 'all that the settings need are granted' : 'Slack has not said which are granted';
    return [
      isWell('slack bot token', `accepted: ${bot} in the workspace ${workspace}`),
      ...(missing.length > 0 ? missing : [isWell('slack scopes', granted)]),
    ];
  } catch (error) {
    const { message } = refusedToken('SLACK_BOT_TOKEN', error) ?? { message: unreachedLine('SLACK_BOT_TOKEN', error) };
    return [isIll('slack bot token', 'problem', message)];
  }
}

async function examineApp(settings: SlackSettings, limitMs: number | undefined): Promise<Diagnosis[]> {
  const { transport } = settings;
  if (transport.kind !== 'socket') return [];
  try {
    await askAppToken(transport.appToken, quietly(settings, limitMs));
    return [isWell('slack app token', 'accepted for Socket Mode')];
  } catch (error) {
    const { message } = refusedToken('SLACK_APP_TOKEN', error) ?? { message: unreachedLine('SLACK_APP_TOKEN', error) };
    return [isIll('slack app token', 'problem', message)];
  }
}

/** What the client itself would say of a failure is said by the diagnosis. */
const quietly = (settings: SlackSettings, limitMs: number | undefined) =>
  clientOptionsFor(
    settings,
    createLog('silent', () => undefined),
    limitMs,
  )();

const unreachedLine = (name: string, error: unknown): string =>
  `Cannot ask Slack about ${name}: ${describeNetworkError(error)}. Check the network, its proxy and SLACK_API_URL, look at https://slack-status.com, and ask again.`;
