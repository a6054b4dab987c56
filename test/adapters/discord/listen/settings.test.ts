import { expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import type { Exchange } from '../../../fakes/discord/types/fake-discord.ts';
import { startBot } from '../start-bot.ts';

const QUESTION = 'How long do you keep my personal data?';
const answerTo = async (asked: Exchange): Promise<string> => readableText(await asked.answered());

test('an administrator sets a channel, its threads follow, and another server has nothing of it', async () => {
  const { discord, general, ann } = await startBot();
  const boss = discord.person('boss', { isAdmin: true });
  const asked = boss.slash(general, 'settings', { provider: 'Huawei Cloud' });
  expect(await asked.acknowledged).toMatchObject({ isEphemeral: true });
  expect(await answerTo(asked)).toContain('Saved for this channel.');
  expect(await answerTo(ann.slash(general, 'ask', { question: QUESTION }))).toContain(
    'This channel asks about Huawei Cloud',
  );
  const thread = discord.home.thread(general, 'talk');
  expect(await answerTo(ann.slash(thread, 'ask', { question: QUESTION }))).toContain('This channel asks about');
  const other = discord.addGuild({ name: 'other', channels: ['lounge'] }).channel('lounge');
  expect(await answerTo(boss.slash(other, 'settings'))).not.toContain('Huawei');
});

test('Discord offers it to those who manage the server only', async () => {
  const { general, ann } = await startBot();
  expect(() => ann.slash(general, 'settings', { answers: 'off' })).toThrow('asks for permissions');
});

test('who does not manage the server sets nothing with a mention either', async () => {
  const { discord, general, ann, settle } = await startBot();
  ann.say(general, `${discord.mention} /settings answers:off`);
  await settle();
  expect(readableText(discord.posted().at(-1) ?? expect.fail())).toContain('Only those who administer');
});

test('where the bot is off, a mention is answered directly, and the channel stays silent', async () => {
  const { discord, general, ann, settle } = await startBot();
  const boss = discord.person('boss', { isAdmin: true });
  await boss.slash(general, 'settings', { answers: 'off' }).answered();
  const before = discord.messagesIn(general).length;
  ann.say(general, `${discord.mention} ${QUESTION}`);
  await settle();
  expect(discord.messagesIn(general)).toHaveLength(before + 1);
  expect(readableText(discord.posted().at(-1) ?? expect.fail())).toContain('I am switched off in this channel');
  expect(discord.messagesIn(ann.openDm())).toHaveLength(1);
});
