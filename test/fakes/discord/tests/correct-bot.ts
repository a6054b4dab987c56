import { expect, onTestFinished } from 'vitest';
import type { FakeDiscord, PostedMessage } from '../types/fake-discord.ts';
import { type SmallBotOptions, startSmallBot } from './small-bot.ts';

/** A bot whose requests, and the answers to them, are all as Discord wants them. */
export async function start(options: SmallBotOptions = {}) {
  const bot = await startSmallBot(options);
  onTestFinished(() => {
    expect(bot.discord.violations()).toEqual([]);
    expect(bot.discord.selfCheck()).toEqual([]);
    expect(bot.errors).toEqual([]);
  });
  const general = bot.discord.home.channel('general');
  return { ...bot, general, ann: bot.discord.person('ann'), bob: bot.discord.person('bob') };
}

/** The answer to a question of Ann. */
export async function answered(discord: FakeDiscord): Promise<PostedMessage> {
  return discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'How long?' }).answered();
}
