import { beforeAll, describe, expect, test } from 'vitest';
import { registerCommands } from '../../../../adapters/discord/commands/register-commands.ts';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { holdAnswers } from '../hold-answers.ts';
import { envOf, openDiscord, startBot } from '../start-bot.ts';
import { begin } from './try-start.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const HUAWEI = 'huawei-cloud.en.txt';

describe('stopping', () => {
  test('waits for the answers in progress', async () => {
    const { wrap, release, asked } = holdAnswers();
    const { discord, ann, general, running } = await startBot({ wrap, limits: { graceMs: 10_000 } });
    const slash = ann.slash(general, 'ask', { question: QUESTION });
    await discord.until(() => asked.length === 1);
    const stopped = running.stop();
    release();
    await stopped;
    expect(readableText(await slash.answered())).toContain(HUAWEI);
    expect(discord.gateway.connected()).toBe(0);
  });

  test('apologises for answers that do not come in time', async () => {
    const { wrap, asked } = holdAnswers();
    const { discord, ann, general, running } = await startBot({ wrap, limits: { graceMs: 20 } });
    const slash = ann.slash(general, 'ask', { question: QUESTION });
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => asked.length === 2);
    await running.stop();
    for (const one of [slash, said]) expect(readableText(await one.answered())).toContain('I am being restarted');
    expect(slash.isThinking()).toBe(false);
  });

  test('asks people who come meanwhile to ask again later', async () => {
    const { wrap, release, asked } = holdAnswers();
    const { discord, ann, bob, general, running } = await startBot({ wrap, limits: { graceMs: 10_000 } });
    ann.slash(general, 'ask', { question: QUESTION });
    await discord.until(() => asked.length === 1);
    const stopped = running.stop();
    const late = bob.slash(general, 'ask', { question: QUESTION });
    expect(readableText(await late.answered())).toContain('I am being restarted');
    expect(await late.acknowledged).toMatchObject({ kind: 'reply', isEphemeral: true });
    release();
    await stopped;
  });

  test('asks people who come between the signal and the stop to ask again later', async () => {
    const discord = await openDiscord();
    await registerCommands({ env: envOf(discord), guild: null, isDryRun: false, tell: () => {} });
    const stop = new AbortController();
    const { started } = await begin(discord, {}, stop.signal);
    await started;
    stop.abort();
    const asked = discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: QUESTION });
    expect(readableText(await asked.answered())).toContain('I am being restarted');
  });

  test('leaves no connection while reconnecting and waiting for the hello', async () => {
    const { discord, running } = await startBot();
    discord.gateway.mute('hello');
    discord.gateway.killSockets();
    await discord.until(() => discord.gateway.sockets() === 0);
    await discord.until(() => discord.gateway.sockets() === 1);
    await running.stop();
    await discord.until(() => discord.gateway.sockets() === 0);
  });

  test('leaves no connection when it is about to reconnect', async () => {
    const { discord, lines, running, startAgain } = await startBot();
    // The second bot shows when the first would have reconnected.
    await startAgain();
    discord.gateway.killSockets();
    await discord.until(() => lines.filter((line) => line.includes('is lost')).length === 2);
    await running.stop();
    await discord.until(() => discord.gateway.log.includes('resume'));
    await discord.idle();
    expect(discord.gateway.sockets()).toBe(1);
    expect(discord.gateway.log).toEqual(['identify', 'identify', 'resume']);
  });

  test('can be called twice', async () => {
    const { discord, running } = await startBot();
    await Promise.all([running.stop(), running.stop()]);
    await running.stop();
    expect(discord.gateway.connected()).toBe(0);
  });
});
