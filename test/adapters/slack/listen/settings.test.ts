import { expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { openSlackBot } from '../open-slack-bot.ts';
import { topModal } from './open-conversation.ts';

const QUESTION = 'How long do you keep my personal data?';

async function openOffice() {
  const bot = await openSlackBot();
  const boss = bot.team.person('boss', { isAdmin: true });
  const ann = bot.team.person('ann');
  const lobby = bot.team.channel('lobby');
  const said = () => readableText(bot.slack.posts().at(-1) ?? expect.fail('nothing was posted'));
  return { ...bot, boss, ann, lobby, said };
}

test('an administrator sets the channel in a form, and its questions are answered by it', async () => {
  const { slack, boss, ann, lobby, settle, said } = await openOffice();
  await boss.slash(lobby, '/settings');
  await settle();
  await boss.submit(topModal(slack, boss), { 'setting-provider': 'Huawei Cloud', 'setting-country': 'Japan' });
  await settle();
  expect(said()).toContain('Saved for this channel.');
  expect(slack.posts().at(-1)?.ephemeralTo).toBe(boss.id);
  await ann.mention(lobby, QUESTION);
  await settle();
  expect(said()).toContain('This channel asks about Huawei Cloud, for Japan; name another provider to ask elsewhere.');
  await boss.slash(lobby, '/settings');
  await settle();
  expect(JSON.stringify(topModal(slack, boss).blocks)).toMatch(/"initial_option":\{"text":\{[^}]*"Huawei Cloud"/);
});

test('who does not administer the workspace gets no form, and sets nothing', async () => {
  const { slack, ann, lobby, settle, said } = await openOffice();
  for (const text of ['', 'answers:off', 'workspace']) {
    await ann.slash(lobby, '/settings', text);
    await settle();
    expect(said()).toContain('Only those who administer this workspace');
    expect(slack.modals(ann)).toEqual([]);
  }
});

test('where the bot is off, a mention is answered to the person alone', async () => {
  const { slack, boss, ann, lobby, settle, said } = await openOffice();
  await boss.slash(lobby, '/settings', 'answers:off');
  await settle();
  await ann.mention(lobby, QUESTION);
  await settle();
  expect(said()).toContain('I am switched off in this channel');
  expect(slack.posts().at(-1)?.ephemeralTo).toBe(ann.id);
});

test('/admin status tells an administrator what holds', async () => {
  const { boss, lobby, settle, said } = await openOffice();
  await boss.slash(lobby, '/admin', 'status');
  await settle();
  expect(said()).toMatch(/Policies held.*5/);
  expect(said()).toContain('not set');
});
