import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { readableText as textInDiscord } from '../../../fakes/discord/reading/readable-text.ts';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { PROGRAM, ROOT, runCommand } from '../../../support/run-command.ts';
import { startBotProcess } from '../../../support/start-bot-process.ts';
import { openDiscord } from '../../discord/start-bot.ts';
import { openWorkspace } from '../../slack/open-workspace.ts';

const env = { DATA_DIR: inject('dataDir'), LANG: 'C.UTF-8' };

/** `clausewise start` with these settings, once it has said so; nobody reads what it says after that. */
async function startUnread(settings: Readonly<Record<string, string>>, ready: string) {
  const all = { ...process.env, ...env, ...settings };
  const child = spawn(process.execPath, [PROGRAM, 'start'], { cwd: ROOT, env: all });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  for await (const text of child.stderr.setEncoding('utf8')) if (text.includes(ready)) break;
  return { child, ended };
}

describe('clausewise start with the tokens of both platforms', () => {
  test('answers on both, and ends in good order with exit code 0', async () => {
    const [{ slack, team, settings }, discord] = await Promise.all([openWorkspace(), openDiscord()]);
    const tokens = { ...settings, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api };
    const { child, ended } = await startBotProcess(tokens, ['ready: slack', 'ready: discord']);
    const [ann, bob] = [team.person('ann'), discord.person('bob')];
    await ann.say(ann.im(), 'How long does Huawei Cloud keep my data?');
    await slack.until(() => slack.posts().length > 0);
    const answer = await bob.say(bob.openDm(), 'How long does AWS keep my data?').answered();
    expect(textInDiscord(answer)).toContain('aws.zh.txt');
    expect(readableText(slack.posts()[0] ?? {})).toContain('huawei-cloud.en.txt');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('runs on the one whose token is good, and names the line of the other', async () => {
    const [{ slack, team, settings }, discord] = await Promise.all([openWorkspace(), openDiscord()]);
    const tokens = { ...settings, DISCORD_TOKEN: 'test-token-of-somebody-else', DISCORD_API_URL: discord.api };
    const { child, ended, said } = await startBotProcess(tokens, ['ready: slack', 'DISCORD_TOKEN']);
    expect(said).not.toContain('ready: discord');
    const ann = team.person('ann');
    await ann.say(ann.im(), 'How long does Huawei Cloud keep my data?');
    await slack.until(() => slack.posts().length > 0);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('clausewise start with the tokens of Slack', () => {
  test('answers there, also when nobody reads its log any more, and ends in good order with exit code 0', async () => {
    const { slack, team, settings } = await openWorkspace();
    const { child, ended } = await startUnread(settings, 'ready: slack');
    const ann = team.person('ann');
    await ann.say(ann.im(), 'How long does Huawei Cloud keep my data?');
    const [answer] = await slack.until(() => slack.posts().length > 0 && slack.posts());
    expect(readableText(answer ?? {})).toContain('huawei-cloud.en.txt');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(slack.violations()).toEqual([]);
  });

  test('names the line to mend, and ends with exit code 1 where nothing else runs', async () => {
    const { settings } = await openWorkspace();
    const { code, stderr } = await runCommand(['start'], {
      env: { ...env, ...settings, SLACK_BOT_TOKEN: 'xoxb-wrong' },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S+ error Cannot start Slack: it refuses SLACK_BOT_TOKEN \(invalid_auth\)/m);
    expect(stderr).not.toContain('ready:');
  });
});
