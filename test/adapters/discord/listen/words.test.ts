import { GatewayIntentBits } from 'discord.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe('a message in Discord', () => {
  test.each([
    ['question.txt', QUESTION],
    ['question.md', `# ${QUESTION}`],
    ['question.eml', `From: ann@acme.example\nSubject: Retention\n\n${QUESTION}\n`],
    [
      'long.txt',
      `${'We have read it all and thank you for it. '.repeat(400)}\n${QUESTION}\n${'Thank you. '.repeat(900)}`,
    ],
  ])('that is a text file alone, %s, is read', async (name, text) => {
    const { ann } = await startBot();
    const said = ann.say(ann.openDm(), '', { files: [file(name, text)] });
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('that mentions the bot beside a text file is read with it', async () => {
    const { discord, ann, general } = await startBot();
    const said = ann.say(general, `${discord.mention} please answer this`, { files: [file('q.txt', QUESTION)] });
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test.each([
    ['voice', { files: [file('voice-message.ogg', 'x')] }],
    ['a picture', { files: [file('shot.png', 'x')] }],
    ['a file that is too long', { files: [file('long.txt', 'x'.repeat(100_001))] }],
    ['a sticker', { sticker: 'wave' }],
  ])('of %s alone gets one sentence, directly', async (_, options) => {
    const { discord, ann, settle } = await startBot();
    const said = ann.say(ann.openDm(), '', options);
    expect(readableText(await said.answered())).toContain('text and text files only');
    discord.redeliver(said.message);
    await settle();
    expect(said.messages()).toHaveLength(1);
  });

  test('that forwards another one is answered, directly', async () => {
    const { ann, bob, general } = await startBot();
    const { message } = bob.say(general, QUESTION);
    const said = ann.say(ann.openDm(), '', { forwards: message });
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('that was edited to mention the bot is answered, once', async () => {
    const { discord, ann, general, settle } = await startBot();
    const said = ann.say(general, QUESTION);
    await settle();
    expect(said.messages()).toEqual([]);
    ann.editMessage(said.message, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
    ann.editMessage(said.message, `${discord.mention} Does AWS use cookies?`);
    await settle();
    expect(said.messages()).toHaveLength(1);
  });

  test('that mentions the role of the bot counts as a mention', async () => {
    const { discord, ann, general } = await startBot({
      discord: { privilegedIntents: GatewayIntentBits.MessageContent },
      env: { DISCORD_FOLLOW_THREADS: 'on' },
    });
    const said = ann.say(general, `<@&${discord.applicationId}> ${QUESTION}`);
    expect(readableText(await said.answered())).toContain(HUAWEI);
  });

  test('that mentions the role, and whose text Discord hides, gets the advice to mention the bot by name', async () => {
    const { discord, ann, general, settle } = await startBot();
    const said = ann.say(general, `<@&${discord.applicationId}> ${QUESTION}`);
    expect(readableText(await said.answered())).toContain('mention me by name');
    discord.redeliver(said.message);
    await settle();
    expect(said.messages()).toHaveLength(1);
  });
});

describe('"Ask about this"', () => {
  test.each([
    ['forwards another one', 'forward'],
    ['has an embed', 'embed'],
    ['is a text file', 'file'],
  ])('on a message that %s takes its text', async (_, kind) => {
    const { ann, bob, general } = await startBot();
    const { message } =
      kind === 'forward'
        ? bob.say(general, '', { forwards: bob.say(general, QUESTION).message })
        : kind === 'embed'
          ? bob.say(general, '', { embeds: [{ title: 'Ticket', description: QUESTION }] })
          : bob.say(general, '', { files: [file('q.txt', QUESTION)] });
    const asked = ann.contextMenu(message, 'Ask about this');
    expect(readableText(await asked.answered())).toContain(HUAWEI);
  });
});
