import { App } from '@slack/bolt';
import { createRunInOrder } from '../../src/chat/run-in-order.ts';
import { withDeadline } from '../async/with-deadline.ts';
import { createInFlight, type InFlight } from '../in-flight.ts';
import { type KeepReportingOptions, keepReporting } from '../reports/keep-reporting.ts';
import type { RunningPlatform } from '../running-platform.ts';
import { humansOf } from './bot/humans-of.ts';
import type { SlackBot } from './bot/slack-bot.ts';
import { checkTokens } from './connect/check-tokens.ts';
import { createBoltLogger } from './connect/create-bolt-logger.ts';
import { createClientOptions } from './connect/create-client-options.ts';
import { openReceiver } from './connect/open-receiver.ts';
import { openWorkspaces } from './install/open-workspaces.ts';
import { handleActions } from './listen/actions/handle-actions.ts';
import { handleCommands } from './listen/handle-commands.ts';
import { handleForms } from './listen/handle-forms.ts';
import { handleHome } from './listen/handle-home.ts';
import { handleMessages } from './listen/handle-messages.ts';
import { handleRemoval } from './listen/handle-removal.ts';
import { handleShortcuts } from './listen/handle-shortcuts.ts';
import { keepSettling } from './listen/keep-settling.ts';
import { createUnaskedPost } from './send/create-unasked-post.ts';
import { describeSlackError } from './send/describe-slack-error.ts';
import { reportChanges } from './send/report-changes.ts';

/** Everything that the bot in Slack needs. */
export interface StartSlackOptions extends Omit<SlackBot, 'inFlight' | 'inOrder' | 'isStopping'> {
  /** Counts the answers in progress; a new one by default. */
  readonly inFlight?: InFlight;
  /** The folder for `slack.sqlite`, with the installations of many workspaces. */
  readonly stateDir: string;
  /** The secret from which their encryption key is derived; `state.key` in `stateDir` by default. */
  readonly stateKey: string | undefined;
  /** The address of a PostgreSQL database for the installations, instead of `slack.sqlite`. */
  readonly databaseUrl?: string | undefined;
  /** How long (ms) Slack may take to send again what was not acknowledged before people are told to ask again. */
  readonly redeliveryMs?: number | undefined;
  /** Calls a listener each time that documents have been read again. */
  readonly onChange?: KeepReportingOptions['onChange'];
  /** Aborts the start. */
  readonly signal: AbortSignal;
}

/** The running bot in Slack. */
export interface RunningSlack extends RunningPlatform {
  /** Port of its HTTP server; null when it has none. */
  readonly port: number | null;
}

/** How long stopping waits for the answers in progress. */
const STOP_GRACE_MS = 4_500;

/**
 * Connects the bot to Slack; resolves when people can ask it there.
 * @throws EnvironmentError for a setting that Slack refuses, naming the line of `.env` to correct; the signal's reason when
 * the start is aborted
 */
export async function startSlack(options: StartSlackOptions): Promise<RunningSlack> {
  const { settings, log, stateDir, stateKey, databaseUrl, signal, inFlight = createInFlight() } = options;
  let stopping = false;
  const bot: SlackBot = {
    ...options,
    responder: offerHumans(options.responder, settings),
    get corpus() {
      return options.corpus;
    },
    get indexDate() {
      return options.indexDate;
    },
    inFlight,
    inOrder: createRunInOrder(),
    isStopping: () => stopping,
  };
  const logger = createBoltLogger(log);
  const clientOptions = createClientOptions(settings, log);
  const workspaces = await openWorkspaces({ settings, stateDir, stateKey, databaseUrl, clientOptions, logger, log });
  const { receiver, start, stop, connections } = openReceiver({ settings, pages: workspaces.pages, logger });
  const app = new App({
    ...workspaces.app,
    receiver,
    clientOptions: clientOptions(),
    logger,
    deferInitialization: true,
    convoStore: false, // the engine remembers conversations
  });
  listen(app, bot, workspaces.installations);
  const settling = new AbortController();
  const shutDown = async (): Promise<void> => {
    settling.abort();
    // Only after the receiver has stopped: what has come in before is acknowledged, so it must be answered.
    await stop();
    stopping = true;
    if (!(await inFlight.drain(STOP_GRACE_MS))) log.warn('Slack is left with answers under way.');
    await workspaces.close();
  };
  let ended: Promise<void> | undefined;
  const shutDownOnce = (): Promise<void> => {
    ended ??= shutDown();
    return ended;
  };
  try {
    await checkTokens(settings, { clientOptions, log, signal });
    await app.init();
    const port = await startUnlessAborted(start, signal);
    const { authorize } = workspaces;
    keepSettling(bot, { authorize, clientOptions, redeliveryMs: options.redeliveryMs, signal: settling.signal });
    const post = createUnaskedPost(bot, { authorize, clientOptions });
    keepReporting({
      report: () => inFlight.run(() => reportChanges(bot, { authorize, clientOptions })),
      onChange: options.onChange,
      log,
      signal: settling.signal,
    });
    return { name: 'slack', port, connections, post, stop: shutDownOnce };
  } catch (error) {
    await shutDownOnce();
    throw error;
  }
}

/** Tells the responder in which workspaces there is somebody to call in. */
const offerHumans = (responder: SlackBot['responder'], settings: SlackBot['settings']): SlackBot['responder'] => ({
  ...responder,
  respond: (message) => {
    const [, team = ''] = message.workspace?.split(' ') ?? [];
    return responder.respond(humansOf(settings, team).length > 0 ? { ...message, handsOver: true } : message);
  },
});

/** Opening the connections has no time limit: Slack may be unreachable for long. Only an abort ends it. */
const startUnlessAborted = <T>(start: () => Promise<T>, signal: AbortSignal): Promise<T> =>
  withDeadline(start, { ms: Number.POSITIVE_INFINITY, late: () => new Error('Cannot start Slack in time'), signal });

/** Registers the listeners of everything that Slack sends. */
function listen(app: App, bot: SlackBot, installations: Parameters<typeof handleRemoval>[2]): void {
  app.error(async (error) => bot.log.warn(`Cannot handle what came from Slack: ${describeSlackError(error)}.`));
  handleMessages(app, bot);
  handleCommands(app, bot);
  handleActions(app, bot);
  handleShortcuts(app, bot);
  handleForms(app, bot);
  handleHome(app, bot);
  handleRemoval(app, bot, installations);
}
