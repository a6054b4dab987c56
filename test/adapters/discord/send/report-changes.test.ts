import { expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { LATER, openFolders, openProcess } from '../../reports/open-subscribed.ts';
import { startBot } from '../start-bot.ts';

test('a subscribed channel is told of a change once, also over a restart', async () => {
  const { responder, change } = await openProcess(openFolders());
  const { discord, general, running, startAgain, settle } = await startBot({ wrap: () => responder });
  const boss = discord.person('boss', { isAdmin: true });
  await boss.slash(general, 'subscribe', { provider: 'Acme' }).answered();
  await running.stop();
  await change(LATER);
  const reports = () =>
    discord.messagesIn(general).filter((message) => readableText(message).includes('We keep your data for nine years'));
  const next = await startAgain();
  await discord.until(() => reports().length > 0);
  expect(readableText(reports()[0] ?? expect.fail())).toContain('We keep your data for two years');
  await next.stop();
  await startAgain();
  await settle();
  expect(reports()).toHaveLength(1);
});
