import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { describeWithPostgres, openTestDatabase } from '../../../support/postgres/with-postgres.ts';
import { startBotProcess } from '../../../support/start-bot-process.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openDiscord } from '../../discord/start-bot.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
const RESTARTED = 'I was restarted';

/** A data folder with the index of the five seeds, where that has been built. */
function ownDataDir(): string {
  const [shared, own] = [path.join(inject('dataDir'), 'index'), tempFolder()];
  if (existsSync(shared)) cpSync(shared, path.join(own, 'index'), { recursive: true });
  return own;
}

describeWithPostgres('two bots that get the same messages and share a PostgreSQL database', () => {
  test('answer each question once, also when one of them is killed with questions under way', async () => {
    const discord = await openDiscord();
    const shared = { DATABASE_URL: await openTestDatabase(), STATE_KEY: 'one secret of the operator for both bots' };
    const settings = { ...shared, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api };
    const start = () => startBotProcess({ ...settings, DATA_DIR: ownDataDir() }, ['ready: discord']);
    const bots = [await start(), await start()];
    const ask = (names: readonly string[]) =>
      names.map((name) => {
        const person = discord.person(name);
        const dm = person.openDm();
        person.say(dm, QUESTION);
        return dm.id;
      });
    const textsOf = (dm: string) =>
      discord
        .posted()
        .filter(({ channel }) => channel.id === dm)
        .map(readableText);

    const calm = ask(['ann', 'bob', 'cat', 'dan', 'eve', 'fay']);
    await discord.until(() => calm.every((dm) => textsOf(dm).length > 0));
    const hasty = ask(['gil', 'hal', 'ida', 'jim', 'kay', 'leo', 'mia', 'ned']);
    await discord.until(() => hasty.some((dm) => textsOf(dm).length > 0));
    bots[0]?.child.kill('SIGKILL');
    await bots[0]?.ended;
    await start(); // as a supervisor does
    await discord.until(() => hasty.every((dm) => textsOf(dm).length > 0));
    await discord.settled();
    for (const dm of calm) expect(textsOf(dm)).toEqual([expect.stringContaining('huawei-cloud')]);
    for (const dm of hasty)
      expect(textsOf(dm).filter((text) => !text.includes(RESTARTED)).length).toBeLessThanOrEqual(1);
  });
});
