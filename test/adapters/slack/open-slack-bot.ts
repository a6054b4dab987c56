import { expect, onTestFinished } from 'vitest';
import { createInFlight } from '../../../adapters/in-flight.ts';
import { createLog } from '../../../adapters/project/create-log.ts';
import type { SlackSettings } from '../../../adapters/slack/bot/slack-settings.ts';
import { createManifest } from '../../../adapters/slack/install/create-manifest.ts';
import { type RunningSlack, startSlack } from '../../../adapters/slack/start-slack.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import type { FakeSlack, FakeSlackOptions } from '../../fakes/slack/fake-slack.ts';
import type { Workspace } from '../../fakes/slack/fake-workspace.ts';
import { openFakeSlack } from '../../fakes/slack/open-fake-slack.ts';
import { openRoom } from '../../src/chat/chat-room.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** How Slack reaches the bot in a test. */
export type TestTransport = 'socket' | 'http';

/** How a bot in a fake Slack differs from the default one. */
export interface SlackBotOptions {
  readonly transport?: TestTransport;
  readonly settings?: Partial<SlackSettings>;
  /** How the fake Slack differs from its defaults. */
  readonly fake?: FakeSlackOptions;
  /** By default a new one over the five policies. */
  readonly responder?: Responder;
  readonly keepsText?: boolean;
  /** An open fake Slack and one of its workspaces, to use instead of new ones. */
  readonly slack?: Pick<SlackBotInTest, 'slack' | 'team'>;
  /** How long the bot waits for events that come again before it tells people to ask again. */
  readonly redeliveryMs?: number;
  /** The database of the installations, instead of a file. */
  readonly databaseUrl?: string;
  /** False when the test starts the bot itself. Default: true. */
  readonly isStarted?: boolean;
}

/** The real bot, and the fake Slack that it is in. */
export interface SlackBotInTest {
  readonly slack: FakeSlack;
  readonly team: Workspace;
  readonly settings: SlackSettings;
  readonly start: () => Promise<RunningSlack>;
  /** The folder of the bot's files. */
  readonly stateDir: string;
  /** The lines of its log. */
  readonly logged: readonly string[];
  /** Resolves when the bot has handled everything that Slack has sent so far. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Opens a fake Slack with the app as its manifest describes it. The test fails if the bot sends anything that Slack would
 * object to.
 */
export async function openSlackFor(settings: SlackSettings, more: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { transport, tenancy } = settings;
  const manifest = createManifest({
    ...settings,
    transport: transport.kind,
    isDistributed: tenancy.kind === 'oauth',
  });
  const slack = await openFakeSlack({
    scopes: manifest.oauth_config.scopes.bot,
    events: manifest.settings.event_subscriptions.bot_events,
    commands: manifest.features.slash_commands.map(({ command }) => command),
    agentView: settings.hasAgentPane,
    ...more,
  });
  onTestFinished(async () => {
    await slack.close();
    expect(slack.violations()).toEqual([]);
  });
  return slack;
}

/** The settings of a bot of one workspace over Socket Mode, without tokens. */
export const SLACK_SETTINGS: SlackSettings = {
  transport: { kind: 'socket', appToken: '' },
  tenancy: { kind: 'token', botToken: '' },
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  apiUrl: null,
  prefix: '',
  followsThreads: false,
  allowsConnect: false,
  hasAgentPane: true,
};

/** Opens a fake Slack with one workspace, and the bot in it. */
export async function openSlackBot(options: SlackBotOptions = {}): Promise<SlackBotInTest> {
  const { transport = 'socket', keepsText = false, isStarted = true } = options;
  const slack = options.slack?.slack ?? (await openSlackFor({ ...SLACK_SETTINGS, ...options.settings }, options.fake));
  const team = options.slack?.team ?? slack.workspace('acme');
  const { appToken, signingSecret } = slack.app;
  const settings: SlackSettings = {
    ...SLACK_SETTINGS,
    transport: transport === 'socket' ? { kind: 'socket', appToken } : { kind: 'http', signingSecret },
    tenancy: { kind: 'token', botToken: team.isInstalled ? team.botToken : '' },
    apiUrl: slack.apiUrl,
    ...options.settings,
  };
  const logged: string[] = [];
  const responder = options.responder ?? (await openRoom()).responder;
  const corpus = await fivePolicies();
  const inFlight = createInFlight();
  const watcher = team.person('watcher');
  const stateDir = tempFolder();
  let running: RunningSlack | null = null;

  const stop = async (): Promise<void> => running?.stop();
  onTestFinished(stop);
  const start = async (): Promise<RunningSlack> => {
    running = await startSlack({
      responder,
      corpus,
      settings,
      log: createLog('debug', (line) => logged.push(line)),
      keepsText,
      indexDate: '2025-11-20',
      stateDir,
      stateKey: 'a key for tests',
      databaseUrl: options.databaseUrl,
      inFlight,
      redeliveryMs: options.redeliveryMs,
      signal: new AbortController().signal,
    });
    if (transport === 'http') slack.deliverTo(`http://127.0.0.1:${running.port}/slack/events`);
    else await slack.sockets.connected(1);
    return running;
  };
  if (isStarted) await start();

  /** Opens a home tab: once that is published, the bot has at least started to handle everything sent before. */
  const settle = async (): Promise<void> => {
    const before = slack.calls('views.publish').length;
    await watcher.openHome();
    await slack.until(() => slack.calls('views.publish').length > before);
    await inFlight.drain(20_000);
  };
  return { slack, team, settings, stateDir, start, logged, settle, stop };
}
