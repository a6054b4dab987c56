import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { RunningPlatform } from '../../running-platform.ts';
import type { SlackBot } from '../bot/slack-bot.ts';
import { postUnasked } from './post-unasked.ts';

/** How the bot is authorized in its workspaces. */
export interface UnaskedPostOptions {
  /** @throws when the app is not installed there */
  readonly authorize: (workspace: { readonly team: string; readonly enterprise: null }) => Promise<{
    readonly token: string;
  }>;
  readonly clientOptions: () => WebClientOptions;
}

/** Posts in a channel of a workspace in which the bot is installed. */
export const createUnaskedPost =
  (bot: SlackBot, { authorize, clientOptions }: UnaskedPostOptions): NonNullable<RunningPlatform['post']> =>
  async ({ workspace, id: channel }, reply) => {
    const team = workspace ?? '';
    try {
      const { token } = await authorize({ team, enterprise: null });
      return await postUnasked(bot, { team, channel, client: new WebClient(token, clientOptions()) }, reply);
    } catch (error) {
      bot.log.warn(`Cannot post in Slack in ${channel}: ${(error as Error).message}. Check that the app is installed.`);
      return false;
    }
  };
