import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { readableText as textInDiscord } from '../../../fakes/discord/reading/readable-text.ts';
import { readableText as textInSlack } from '../../../fakes/slack/checks/readable-text.ts';
import { startBotProcess } from '../../../support/start-bot-process.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openDiscord } from '../../discord/start-bot.ts';
import { openWorkspace } from '../../slack/open-workspace.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
const RESTARTED = 'I was restarted';
const PEOPLE = Array.from({ length: 12 }, (_, at) => `person${at}`);

/** A data folder with the index of the five seeds, where that has been built. */
function ownDataDir(): string {
  const [shared, own] = [path.join(inject('dataDir'), 'index'), tempFolder()];
  if (existsSync(shared)) cpSync(shared, path.join(own, 'index'), { recursive: true });
  return own;
}

/** The answers in a list of texts; the others tell that the bot was restarted. */
const answersAmong = (texts: readonly string[]): string[] => texts.filter((text) => !text.includes(RESTARTED));

test('kill -9 with questions under way: everybody in Slack and Discord gets one answer, or is told to ask again', async () => {
  const [{ slack, team, settings }, discord] = await Promise.all([openWorkspace(), openDiscord()]);
  const tokens = { ...settings, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api, DATA_DIR: ownDataDir() };
  const first = await startBotProcess(tokens, ['ready: slack', 'ready: discord']);
  const inSlack = PEOPLE.map((name) => team.person(name));
  const inDiscord = PEOPLE.map((name) => discord.person(name)).map((person) => ({ person, dm: person.openDm() }));
  const asked = inSlack.map((person) => person.say(person.im(), QUESTION));
  for (const { person, dm } of inDiscord) person.say(dm, QUESTION);
  await Promise.all([discord.settled(), slack.until(() => slack.posts().length > 0)]);
  first.child.kill('SIGKILL');
  await first.ended;

  await startBotProcess(tokens, ['ready: slack', 'ready: discord']);
  for (const { deliveries } of await Promise.all(asked))
    for (const delivery of deliveries) await slack.redeliver(delivery, { retry: 1 });
  const slackTexts = () => inSlack.map((person) => slack.posts(person.im()).map(textInSlack));
  const discordTexts = () =>
    inDiscord.map(({ dm }) =>
      discord
        .posted()
        .filter(({ channel }) => channel.id === dm.id)
        .map(textInDiscord),
    );
  await slack.until(() => slackTexts().every((texts) => texts.length > 0));
  await discord.until(() => discordTexts().every((texts) => texts.length > 0));
  for (const texts of [...slackTexts(), ...discordTexts()]) expect(answersAmong(texts).length).toBeLessThan(2);
  expect(answersAmong(discordTexts().flat())).toHaveLength(PEOPLE.length);
});
