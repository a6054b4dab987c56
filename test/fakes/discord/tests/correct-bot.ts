import { expect, onTestFinished } from 'vitest';
import type { FakeDiscord, PostedMessage } from '../types/fake-discord.ts';
import { type SmallBotOptions, startSmallBot } from './small-bot.ts';

/** Starts the small bot for a test in which nothing may go wrong: no violations, no wrong answers of the fake, no errors. */
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

/** The answer to a question that Ann asks. */
export async function answered(discord: FakeDiscord): Promise<PostedMessage> {
  return discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'How long?' }).answered();
}
