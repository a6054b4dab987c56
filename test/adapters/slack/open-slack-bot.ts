import { expect, onTestFinished } from 'vitest';
import { createLog } from '../../../adapters/create-log.ts';
import { createInFlight } from '../../../adapters/in-flight.ts';
import { createManifest } from '../../../adapters/slack/install/create-manifest.ts';
import type { SlackSettings } from '../../../adapters/slack/slack-settings.ts';
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

/** What a bot on a loopback Slack differs in from the usual one. */
export interface SlackBotOptions {
  readonly transport?: TestTransport;
  readonly settings?: Partial<SlackSettings>;
  readonly loopback?: FakeSlackOptions;
  /** By default one of its own over the five policies. */
  readonly responder?: Responder;
  readonly keepsText?: boolean;
  /** A Slack that is there already, with a workspace of it. */
  readonly slack?: Pick<SlackBotInTest, 'slack' | 'team'>;
  /** False: the test starts it. */
  readonly isStarted?: boolean;
}

/** The real bot, and the Slack it is in. */
export interface SlackBotInTest {
  readonly slack: FakeSlack;
  readonly team: Workspace;
  readonly settings: SlackSettings;
  readonly start: () => Promise<RunningSlack>;
  /** Where the bot keeps what it keeps. */
  readonly stateDir: string;
  /** Lines of the log. */
  readonly logged: readonly string[];
  /** Settled once all that Slack has sent so far is done with. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A loopback Slack that knows the app as its manifest describes it. Whatever a test does, it finds nothing wrong with what is sent. */
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

/** Opens a loopback Slack with one workspace, and the bot in it. */
export async function openSlackBot(options: SlackBotOptions = {}): Promise<SlackBotInTest> {
  const { transport = 'socket', keepsText = false, isStarted = true } = options;
  const slack =
    options.slack?.slack ?? (await openSlackFor({ ...SLACK_SETTINGS, ...options.settings }, options.loopback));
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
      inFlight,
      signal: new AbortController().signal,
    });
    if (transport === 'http') slack.deliverTo(`http://127.0.0.1:${running.port}/slack/events`);
    else await slack.sockets.connected(1);
    return running;
  };
  if (isStarted) await start();

  /** What was sent before is begun before this home tab is drawn, as all goes the same way. */
  const settle = async (): Promise<void> => {
    const before = slack.calls('views.publish').length;
    await watcher.openHome();
    await slack.until(() => slack.calls('views.publish').length > before);
    await inFlight.drain(20_000);
  };
  return { slack, team, settings, stateDir, start, logged, settle, stop };
}
