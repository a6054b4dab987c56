import type { Log } from '../project/create-log.ts';
import type { Environment } from '../project/environment.ts';
import type { RunningPlatform } from '../running-platform.ts';
import type { Watch } from '../watch/start-watch.ts';
import { configuredPlatforms } from './configured-platforms.ts';
import type { OpenedResponder } from './open-responder.ts';

/** How the platforms are started. */
export interface StartPlatformsOptions {
  readonly env: Environment;
  readonly opened: OpenedResponder;
  /** The folder for the state of a platform. */
  readonly stateDir: string;
  readonly log: Log;
  /** Ends starts that are in progress. */
  readonly signal: AbortSignal;
  readonly watch: Pick<Watch, 'responderFor' | 'add'>;
  /** Called with the name of a platform as soon as it is ready. */
  readonly onReady: (name: string) => void;
}

type Start = (options: StartPlatformsOptions) => Promise<RunningPlatform>;

/** The platforms that are configured. Their packages are loaded only when they are started. */
export function platformsIn(env: Environment): readonly Start[] {
  const { slack, discord } = configuredPlatforms(env);
  return [...(slack ? [startSlackFrom] : []), ...(discord ? [startDiscordFrom] : [])];
}

/**
 * Starts platforms in parallel.
 * @returns those that run; a platform that cannot be started is logged, and does not affect the others
 */
export async function startPlatforms(
  starts: readonly Start[],
  options: StartPlatformsOptions,
): Promise<RunningPlatform[]> {
  const started = await Promise.all(
    starts.map(async (start) => {
      try {
        const platform = await start(options);
        options.watch.add(platform);
        options.onReady(platform.name);
        return [platform];
      } catch (error) {
        if (!options.signal.aborted) options.log.error(error instanceof Error ? error.message : String(error));
        return [];
      }
    }),
  );
  return started.flat();
}

const startSlackFrom: Start = async ({ env, opened, stateDir, log, signal, watch }) => {
  const { readSlackSettings } = await import('../slack/bot/slack-settings.ts');
  const settings = readSlackSettings(env);
  if (!settings) throw new Error('Cannot start Slack: nothing is set for it');
  const { startSlack } = await import('../slack/start-slack.ts');
  const responder = watch.responderFor('slack', opened.responder);
  const databaseUrl = env.DATABASE_URL;
  const kept = { keepsText: env.STATE_KEEP_TEXT, stateDir, stateKey: env.STATE_KEY, databaseUrl };
  return startSlack({
    responder,
    get corpus() {
      return opened.corpus;
    },
    get indexDate() {
      return opened.about.indexDate;
    },
    settings,
    log,
    signal,
    onChange: opened.onChange,
    ...kept,
  });
};

const startDiscordFrom: Start = async ({ env, opened, log, signal, watch }) => {
  const { startDiscord } = await import('../discord/start-discord.ts');
  const responder = watch.responderFor('discord', opened.responder);
  return startDiscord({ responder, env, log, signal, onChange: opened.onChange });
};
