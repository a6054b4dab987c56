import { describe, expect, test } from 'vitest';
import { createHasher } from '../../../../adapters/state/key/create-hasher.ts';
import type { ChatMessage } from '../../../../src/chat/chat-message.ts';
import type { ChannelSettings } from '../../../../src/chat/memory/channel-settings.ts';
import { plainText } from '../../../../src/compose/draw/plain-text.ts';
import { openRoom } from '../chat-room.ts';

const IN_CHANNEL: Partial<ChatMessage> = {
  workspace: 'chat W1',
  channel: 'chat C1',
  conversation: 'chat C1 ann',
  isDirect: false,
  mentionsBot: true,
};
const hash = createHasher('a key for tests');
const CHANNEL = hash('conversation', 'chat C1', 'chat W1');
const WORKSPACE = hash('workspace', 'chat W1');

async function openChannel(settings: ChannelSettings, more: { place?: string; follows?: boolean } = {}) {
  const room = await openRoom({ limits: { followsUnmentioned: more.follows ?? false } });
  await room.state.saveSettings(more.place ?? CHANNEL, settings);
  const say = async (text: string, where: Partial<ChatMessage> = {}) => {
    const reply = await room.say(text, { ...IN_CHANNEL, ...where });
    return { reply, text: reply ? plainText(reply) : '' };
  };
  return { ...room, say };
}

const HUAWEI = 'This channel asks about Huawei Cloud; name another provider to ask elsewhere.';

describe('a default provider', () => {
  test('answers a question that names nobody, and says so in small print', async () => {
    const { say } = await openChannel({ provider: 'Huawei' });
    const { reply, text } = await say('How long do you keep my personal data?');
    expect(reply?.parts.at(-1)).toEqual({ kind: 'text', role: 'note', text: HUAWEI });
    expect(text).toContain('huawei-cloud.en.txt');
  });

  test('changes the answer that the question has without it', async () => {
    const question = 'Which cookies are used, and how do I refuse them?';
    const [without, withDefault] = await Promise.all([openChannel({}), openChannel({ provider: 'Huawei' })]);
    expect((await without.say(question)).text).not.toBe((await withDefault.say(question)).text);
  });

  test.each([
    'How long does AWS keep my personal data?',
    'Does Blorbify Inc. sell my data?',
    'Which providers use cookies?',
    'Do they all sell my data?',
    'thanks',
    'Which policies do you hold?',
  ])('leaves alone: %s', async (question) => {
    const { say } = await openChannel({ provider: 'Huawei' });
    expect((await say(question)).text).not.toContain(HUAWEI);
  });

  test('does not take the place of the provider that was asked about before', async () => {
    const { say } = await openChannel({ provider: 'Huawei' });
    await say('How long does AWS keep my personal data?');
    expect((await say('and who can see it?')).text).not.toContain(HUAWEI);
  });

  test('completes /contact', async () => {
    const { say } = await openChannel({ provider: 'Huawei' });
    const { reply, text } = await say('/contact', { isCommand: true });
    expect(reply?.kind).toBe('contacts');
    expect(text).toContain(HUAWEI);
  });

  test('whose policy is not held (any more) is none', async () => {
    const { say } = await openChannel({ provider: 'Blorbify' });
    expect((await say('How long do you keep my personal data?')).text).not.toContain('This channel asks');
  });

  test('holds in the threads of the channel, for the whole workspace, and nowhere else', async () => {
    const question = 'How long do you keep my personal data?';
    const { say } = await openChannel({ provider: 'Huawei' });
    expect((await say(question, { channel: 'chat T1', parentChannel: 'chat C1' })).text).toContain(HUAWEI);
    expect((await say(question, { channel: 'chat C2', conversation: 'c2' })).text).not.toContain(HUAWEI);
    expect((await say(question, { workspace: 'chat W2', conversation: 'w2' })).text).not.toContain(HUAWEI);
    const whole = await openChannel({ provider: 'Huawei' }, { place: WORKSPACE });
    expect((await whole.say(question, { channel: 'chat C2' })).text).toContain(HUAWEI);
    expect((await whole.say(question, { isDirect: true, mentionsBot: false, conversation: 'd' })).text).toContain(
      HUAWEI,
    );
  });
});

describe('a default country', () => {
  test('is told below the answer', async () => {
    const { say } = await openChannel({ country: 'Germany' });
    const { text } = await say('How do I complain about AWS?');
    expect(text).toContain('This channel asks for Germany; name another place to ask for that.');
  });

  test('is told together with the provider', async () => {
    const { say } = await openChannel({ country: 'germany', provider: 'AWS' });
    const { text } = await say('How long do you keep my personal data?');
    expect(text).toContain('This channel asks about AWS, for Germany; name another provider to ask elsewhere.');
  });

  test('gives way to the country of the question', async () => {
    const { say } = await openChannel({ country: 'Germany' });
    expect((await say('How do I complain about AWS in Japan?')).text).not.toContain('Germany;');
  });
});

describe('a default language', () => {
  test('holds for messages that show none', async () => {
    const { say } = await openChannel({ language: 'zh' });
    expect((await say('/help')).reply?.language).toBe('zh');
    expect((await say('AWS cookies')).reply?.language).toBe('zh');
  });

  test('gives way to the language of the question, and of the one before it', async () => {
    const { say } = await openChannel({ language: 'zh' });
    expect((await say('How long does AWS keep my personal data?')).reply?.language).toBe('en');
    expect((await say('and Alibaba Cloud?')).reply?.language).toBe('en');
  });
});

describe('a channel where the bot is off', () => {
  test('answers a mention with one sentence, to the person alone', async () => {
    const { say } = await openChannel({ answers: false });
    const { reply, text } = await say('How long does AWS keep my personal data?');
    expect(reply).toMatchObject({ isPrivate: true, isConfidential: true, kind: 'notice' });
    expect(text.trim()).toBe(
      'I am switched off in this channel; its administrators can switch me on with /settings answers:on.',
    );
  });

  test('is silent on what does not mention the bot', async () => {
    const { say } = await openChannel({ answers: false }, { follows: true });
    expect((await say('How long does AWS keep my data?', { mentionsBot: false })).reply).toBeNull();
  });

  test('lets people see and delete what is kept of them', async () => {
    const { say } = await openChannel({ answers: false });
    expect((await say('/forget')).reply?.kind).toBe('command');
  });

  test('leaves direct conversations alone', async () => {
    const { say } = await openChannel({ answers: false }, { place: WORKSPACE });
    expect((await say('How long does AWS keep my data?', { isDirect: true })).reply?.kind).toBe('answer');
  });
});

test('where threads are not followed, only mentions are answered in them', async () => {
  const asked = { conversation: 'thread', mentionsBot: false };
  const followed = await openChannel({}, { follows: true });
  await followed.say('How long does AWS keep my personal data?', { conversation: 'thread' });
  expect((await followed.say('and Alibaba Cloud?', asked)).reply).not.toBeNull();
  const { say } = await openChannel({ threads: false }, { follows: true });
  await say('How long does AWS keep my personal data?', { conversation: 'thread' });
  expect((await say('and Alibaba Cloud?', asked)).reply).toBeNull();
});
