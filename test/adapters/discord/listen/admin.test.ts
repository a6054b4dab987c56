import { beforeAll, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const OPEN_QUESTION = 'Does Huawei Cloud notify me within 72 hours of a data breach?';

test('/admin gaps shows an administrator alone what was left open', async () => {
  const admins: string[] = [];
  const { ann, bob, general } = await startBot({ room: { admins } });
  admins.push(`discord ${ann.id}`);
  await bob.slash(general, 'ask', { question: OPEN_QUESTION }).answered();
  const shown = await ann.slash(general, 'admin', { subject: 'gaps' }).answered();
  expect(shown.visibleTo).toBe('ann');
  expect(readableText(shown)).toMatch(/Huawei Cloud[\s\S]*silent/);
  const refused = await bob.slash(general, 'admin', { subject: 'gaps' }).answered();
  expect(refused.visibleTo).toBe('bob');
  expect(readableText(refused)).toContain('ADMINS');
  expect(readableText(refused)).not.toContain('Huawei');
});

test('/admin gaps behind a mention is not shown where others read along', async () => {
  const admins: string[] = [];
  const { ann, general, settle, discord } = await startBot({ room: { admins } });
  admins.push(`discord ${ann.id}`);
  await ann.slash(general, 'ask', { question: OPEN_QUESTION, private: true }).answered();
  ann.say(general, `${discord.mention} /admin gaps`);
  await settle();
  const said = discord.messagesIn(general).map(readableText).join('\n');
  expect(said).toContain('to you alone only');
  expect(said).not.toContain('silent');
});
