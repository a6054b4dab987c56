import { type Diagnosis, issueDiagnosis, okDiagnosis } from '../../diagnosis.ts';
import { createLog } from '../../project/create-log.ts';
import { type Environment, EnvironmentError } from '../../project/environment.ts';
import { INSTALL_PATH, readSlackSettings, type SlackSettings } from '../bot/slack-settings.ts';
import { createClientOptions } from '../connect/create-client-options.ts';
import { missingScopes } from '../connect/scopes.ts';
import { verifyAppToken, verifyBotToken } from '../connect/verify-tokens.ts';
import { describeNetworkError } from '../send/describe-network-error.ts';
import { checkPort } from './check-port.ts';

/** What is checked, and how. */
export interface CheckSlackOptions {
  readonly env: Environment;
  /** Checks the settings alone, without a request. */
  readonly isOffline: boolean;
  /** Time limit in milliseconds for each answer of Slack. */
  readonly timeoutMs?: number;
}

/** Checks whether the bot can work in Slack, without connecting it. Rejects only for a bug of our own. */
export async function checkSlack({ env, isOffline, timeoutMs }: CheckSlackOptions): Promise<readonly Diagnosis[]> {
  let settings: SlackSettings | null;
  try {
    settings = readSlackSettings(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return [issueDiagnosis('slack', 'problem', error.message)];
    throw error;
  }
  if (!settings) return [okDiagnosis('slack', 'not configured')];
  const checks = [
    checkServerPort(settings),
    ...(isOffline ? [] : [checkBotToken(settings, timeoutMs), checkAppToken(settings, timeoutMs)]),
  ];
  return [
    okDiagnosis('slack', describeMode(settings)),
    ...checkAddress(settings),
    ...(await Promise.all(checks)).flat(),
  ];
}

function describeMode({ transport, tenancy }: SlackSettings): string {
  const mode = transport.kind === 'socket' ? 'Socket Mode' : 'signed HTTP';
  return `${mode}, ${tenancy.kind === 'token' ? 'one workspace by its token' : 'many workspaces by OAuth'}`;
}

/** People install the app at the public address, and Slack sends them back to it. */
function checkAddress({ tenancy, publicUrl }: SlackSettings): Diagnosis[] {
  if (tenancy.kind !== 'oauth') return [];
  if (publicUrl) return [okDiagnosis('slack address', `the app is installed at ${publicUrl}${INSTALL_PATH}`)];
  const line =
    'SLACK_PUBLIC_URL is not set: nobody is told where to install the app. Set it to the address of your TLS proxy, such as https://bot.example.com.';
  return [issueDiagnosis('slack address', 'warning', line)];
}

/** Only events over HTTP and install pages need the server. */
async function checkServerPort(settings: SlackSettings): Promise<Diagnosis[]> {
  const { transport, tenancy, host, port } = settings;
  if (transport.kind === 'socket' && tenancy.kind === 'token') return [];
  const problem = await checkPort(settings);
  return [
    problem ? issueDiagnosis('slack port', 'problem', problem) : okDiagnosis('slack port', `${host}:${port} is free`),
  ];
}

async function checkBotToken(settings: SlackSettings, timeoutMs: number | undefined): Promise<Diagnosis[]> {
  const { tenancy } = settings;
  if (tenancy.kind !== 'token') return [];
  try {
    const { workspace, bot, scopes } = await verifyBotToken(tenancy.botToken, silentClientOptions(settings, timeoutMs));
    const missing = missingScopes(scopes, settings).map((line) => issueDiagnosis('slack scopes', 'warning', line));
    const granted =
      scopes.length > 0 ? 'all that the settings need are granted' : 'Slack has not said which are granted';
    return [
      okDiagnosis('slack bot token', `accepted: ${bot} in the workspace ${workspace}`),
      ...(missing.length > 0 ? missing : [okDiagnosis('slack scopes', granted)]),
    ];
  } catch (error) {
    return [issueDiagnosis('slack bot token', 'problem', describeTokenError('SLACK_BOT_TOKEN', error))];
  }
}

async function checkAppToken(settings: SlackSettings, timeoutMs: number | undefined): Promise<Diagnosis[]> {
  const { transport } = settings;
  if (transport.kind !== 'socket') return [];
  try {
    await verifyAppToken(transport.appToken, silentClientOptions(settings, timeoutMs));
    return [okDiagnosis('slack app token', 'accepted for Socket Mode')];
  } catch (error) {
    return [issueDiagnosis('slack app token', 'problem', describeTokenError('SLACK_APP_TOKEN', error))];
  }
}

/** Without a log: the diagnosis says everything that the client would log about a failure. */
const silentClientOptions = (settings: SlackSettings, timeoutMs: number | undefined) =>
  createClientOptions(
    settings,
    createLog('silent', () => undefined),
    timeoutMs,
  )();

const describeTokenError = (name: string, error: unknown): string =>
  error instanceof EnvironmentError
    ? error.message
    : `Cannot ask Slack about ${name}: ${describeNetworkError(error)}. Check the network, its proxy and SLACK_API_URL, look at https://slack-status.com, and ask again.`;
