import { beforeAll, describe, expect, test } from 'vitest';
import { type DigestOptions, sendDigests } from '../../../adapters/digest/send-digests.ts';
import { createLog } from '../../../adapters/project/create-log.ts';
import type { PlatformId } from '../../../adapters/project/platform-ids.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { readableText as readDiscord } from '../../fakes/discord/reading/readable-text.ts';
import { readableText as readSlack } from '../../fakes/slack/checks/readable-text.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { startBot } from '../discord/start-bot.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { openTestState } from '../state/open-test-state.ts';
import { answerOn, OPEN } from '../state/tallies/tally-contract.ts';
import { DAY, testClock } from '../state/test-clock.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

const WEEK = 7 * DAY;
/** A Friday; the digest of the next week is due on Monday, 24 November. */
const clockOfTest = () => testClock(Date.parse('2025-11-21T12:00:00Z'));

/** Sends over a state of the disk, with what differs. */
async function openSending(more: Pick<DigestOptions, 'channels' | 'platforms'>) {
  const clock = clockOfTest();
  const { state, dataDir } = await openTestState({ now: clock.now });
  const lines: string[] = [];
  const log = createLog('debug', (line) => lines.push(line));
  const options: DigestOptions = { language: 'en', store: state, corpus: () => corpus, now: clock.now, log, ...more };
  return { clock, state, dataDir, lines, options, send: () => sendDigests(options) };
}

const discordChannel = (id: string): PlatformId => ({ platform: 'discord', workspace: null, id });

describe('a digest', () => {
  test('reaches a channel of Slack and one of Discord, once a week each', async () => {
    const slackBot = await openSlackBot({ isStarted: false });
    const slack = await slackBot.start();
    const lobby = slackBot.team.channel('lobby');
    const { running: discord, discord: fake, general } = await startBot();
    const channels = [{ platform: 'slack', workspace: null, id: lobby.id } as const, discordChannel(general.id)];
    const { clock, state, send } = await openSending({ channels, platforms: [slack, discord] });
    await state.countAnswer(answerOn('a', OPEN));
    clock.pass(4 * DAY);
    for (let i = 0; i < 3; i++) await send();
    expect(slackBot.slack.posts()).toHaveLength(1);
    expect(fake.messagesIn(general)).toHaveLength(1);
    const [posted] = slackBot.slack.posts();
    expect(posted).toMatchObject({ channel: lobby.id, ephemeralTo: null, threadTs: null });
    const texts = [posted && readSlack(posted), ...fake.messagesIn(general).map(readDiscord)];
    for (const text of texts) {
      expect(text).toContain('2025-11-17');
      expect(text).toMatch(/AWS[\s\S]*silent/);
    }
    clock.pass(WEEK);
    await send();
    expect([slackBot.slack.posts().length, fake.messagesIn(general).length]).toEqual([2, 2]);
  });

  test('is sent by one of two processes, and not again after a restart or a jump of the clock', async () => {
    const sent: string[] = [];
    const post = async (_: unknown, { id }: { readonly id: string }) => sent.push(id) > 0;
    const more = { channels: [discordChannel('1')], platforms: [{ name: 'discord', post }] };
    const { clock, state, dataDir, options, send } = await openSending(more);
    const other = await openTestState({ dataDir, now: clock.now });
    await Promise.all([send(), sendDigests({ ...options, store: other.state })]);
    expect(sent).toEqual(['digest 2025-11-10']);
    await state.close();
    await other.state.close();
    const again = await openTestState({ dataDir, now: clock.now });
    const sendAgain = () => sendDigests({ ...options, store: again.state });
    for (const jump of [0, 52 * WEEK, -52 * WEEK, -DAY, DAY]) {
      clock.pass(jump);
      await again.state.sweep();
      await sendAgain();
      await sendAgain();
    }
    expect(sent).toEqual(['digest 2025-11-10', 'digest 2026-11-09']);
  });

  test('is sent again only where it certainly did not arrive', async () => {
    const results = [false, true];
    let calls = 0;
    const post = async () => results[calls++] ?? true;
    const more = { channels: [discordChannel('1')], platforms: [{ name: 'discord', post }] };
    const { lines, send } = await openSending(more);
    for (let i = 0; i < 4; i++) await send();
    expect(calls).toBe(2);
    expect(lines).toEqual([expect.stringContaining('Cannot send the digest to discord:1')]);
  });

  test('waits for a platform that is not there', async () => {
    const { send, lines, state } = await openSending({
      channels: [discordChannel('1')],
      platforms: [{ name: 'slack' }],
    });
    await send();
    expect(lines).toEqual([]);
    expect(await state.takeMark('digest', '2025-11-10 discord:1')).toBe(true);
  });

  test('does not arrive in a channel that the bot is not in, and the operator is told', async () => {
    const slackBot = await openSlackBot({ isStarted: false });
    const slack = await slackBot.start();
    const far = slackBot.team.channel('far', { botIsMember: false });
    expect(
      await slack.post?.(
        { workspace: null, id: far.id },
        {
          id: 'd',
          kind: 'command',
          language: 'en',
          parts: [{ kind: 'text', role: 'plain', text: 'x' }],
          actions: [],
          isPrivate: false,
        },
      ),
    ).toBe(false);
    expect(slackBot.logged.join('\n')).toContain('not_in_channel');
  });
});
