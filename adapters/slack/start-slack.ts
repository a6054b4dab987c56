import { once } from 'node:events';
import { App } from '@slack/bolt';
import { createInFlight, type InFlight } from '../in-flight.ts';
import type { RunningPlatform } from '../running-platform.ts';
import { checkTokens } from './connect/check-tokens.ts';
import { createBoltLogger } from './connect/create-bolt-logger.ts';
import { clientOptionsFor } from './connect/create-client-options.ts';
import { openReceiver } from './connect/open-receiver.ts';
import { openWorkspaces } from './install/open-workspaces.ts';
import { handleActions } from './listen/actions/handle-actions.ts';
import { handleCommands } from './listen/handle-commands.ts';
import { handleForms } from './listen/handle-forms.ts';
import { handleHome } from './listen/handle-home.ts';
import { handleMessages } from './listen/handle-messages.ts';
import { handleRemoval } from './listen/handle-removal.ts';
import { handleShortcuts } from './listen/handle-shortcuts.ts';
import type { SlackBot } from './slack-bot.ts';

/** What the bot in Slack is started with. */
export interface StartSlackOptions extends Omit<SlackBot, 'inFlight' | 'isStopping'> {
  /** Counts the answers under way; by default one of its own. */
  readonly inFlight?: InFlight;
  /** Where the installations of many workspaces are kept. */
  readonly stateDir: string;
  readonly stateKey: string | undefined;
  /** Gives up starting when aborted. */
  readonly signal: AbortSignal;
}

/** The bot in Slack. */
export interface RunningSlack extends RunningPlatform {
  /** Of its HTTP server; null where it has none. */
  readonly port: number | null;
}

/** So long an answer under way may take once the bot is being stopped. */
const GRACE_MS = 10_000;

/**
 * Connects to Slack; settled when the bot can be asked there.
 * @throws EnvironmentError for a setting that Slack refuses, naming the line of `.env` to mend
 */
export async function startSlack(options: StartSlackOptions): Promise<RunningSlack> {
  const { settings, log, stateDir, stateKey, signal, inFlight = createInFlight() } = options;
  let stopping = false;
  const bot: SlackBot = { ...options, inFlight, isStopping: () => stopping };
  const logger = createBoltLogger(log);
  const clientOptions = clientOptionsFor(settings, log);
  const tenancy = await openWorkspaces({ settings, stateDir, stateKey, clientOptions, logger, log });
  const { receiver, start, stop } = openReceiver({ settings, pages: tenancy.pages, logger });
  const app = new App({
    ...tenancy.app,
    receiver,
    clientOptions: clientOptions(),
    logger,
    deferInitialization: true,
    convoStore: false, // conversations are the engine's matter
  });
  listen(app, bot, tenancy.installations);
  const end = async (): Promise<void> => {
    // What has come in by then is answered: Slack takes it for heard.
    await stop();
    stopping = true;
    if (!(await inFlight.drain(GRACE_MS))) log.warn('Slack is left with answers under way.');
    await tenancy.close();
  };
  let ended: Promise<void> | undefined;
  const endOnce = (): Promise<void> => {
    ended ??= end();
    return ended;
  };
  try {
    await checkTokens(settings, { clientOptions, log, signal });
    await app.init();
    return { name: 'slack', port: await unlessAborted(start(), signal), stop: endOnce };
  } catch (error) {
    await endOnce();
    throw error;
  }
}

/** What a promise gives, or the reason of an abort, whichever comes first. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const watching = new AbortController();
  const aborted = once(signal, 'abort', { signal: watching.signal }).then(() => signal.throwIfAborted());
  aborted.catch(() => undefined); // nobody aborts any more
  promise.catch(() => undefined); // it may fail after the abort
  try {
    signal.throwIfAborted();
    await Promise.race([promise, aborted]);
    return await promise;
  } finally {
    watching.abort();
  }
}

function listen(app: App, bot: SlackBot, installations: Parameters<typeof handleRemoval>[2]): void {
  app.error(async (error) => bot.log.warn(`Cannot handle what came from Slack: ${error.message}`));
  handleMessages(app, bot);
  handleCommands(app, bot);
  handleActions(app, bot);
  handleShortcuts(app, bot);
  handleForms(app, bot);
  handleHome(app, bot);
  handleRemoval(app, bot, installations);
}
