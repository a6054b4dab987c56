import { expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { LATER, openFolders, openProcess } from '../../reports/open-subscribed.ts';
import { openSlackBot } from '../open-slack-bot.ts';

test('a subscribed channel is told of a change once, also over a restart and a rate limit', async () => {
  const { responder, change } = await openProcess(openFolders());
  const { slack, team, settle, stop, start } = await openSlackBot({ responder });
  const boss = team.person('boss', { isAdmin: true });
  const lobby = team.channel('lobby');
  await boss.slash(lobby, '/subscribe', 'Acme');
  await settle();
  await stop();
  await change(LATER);
  slack.fail('chat.postMessage', { retryAfter: 1 });
  const isIn = () => slack.posts().filter(({ channel, ephemeralTo }) => channel === lobby.id && ephemeralTo === null);
  await start();
  await slack.until(() => isIn().length > 0);
  await stop();
  await start();
  await settle();
  const text = isIn().map(readableText).join('\n');
  expect(isIn()).toHaveLength(1);
  expect(text).toContain('We keep your data for nine years');
  expect(text).toContain('We keep your data for two years');
});
