import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { MINUTE } from '../../adapters/state/test-clock.ts';
import { message, openRoom } from './chat-room.ts';

const KEEP = 'How long does Huawei Cloud keep my data?';
const CHANNEL = { isDirect: false, channel: 'general' } as const;

describe('a conversation', () => {
  test('refers to what was asked before, across a change of language', async () => {
    const room = await openRoom();
    await room.ask('How long does AWS keep my data?');
    expect(await room.ask('and Huawei?')).toContain("Huawei Cloud's policy says");
    expect(await room.ask('那金山云呢')).toMatch(/金山云的政策写道[\s\S]*保留期/);
  });

  test('is another one in another thread', async () => {
    const room = await openRoom();
    await room.ask(KEEP, { conversation: 'one' });
    expect(await room.say('and AWS?', { conversation: 'two' })).toMatchObject({ kind: 'clarify' });
  });

  test('goes on behind /ask, /contact and /compare', async () => {
    const room = await openRoom();
    await room.ask('/contact aws');
    expect(await room.say('and Huawei?')).toMatchObject({ kind: 'contacts' });
    await room.ask('/compare cookies');
    expect(await room.say('and AWS?')).toMatchObject({ kind: 'answer' });
    await room.ask(`/ask ${KEEP}`);
    expect(await room.ask('/ask and Kingsoft?')).toContain("Kingsoft Cloud's policy says");
  });

  test('is forgotten after its time', async () => {
    const room = await openRoom();
    await room.ask(KEEP);
    room.clock.pass(31 * MINUTE);
    expect(await room.say('and AWS?')).toMatchObject({ kind: 'clarify' });
  });

  test('survives a restart by what it was about, without its words', async () => {
    const before = await openRoom();
    await before.ask('Which cookies does AWS use?');
    const room = await openRoom({ state: before.state, clock: before.clock });
    expect(await room.ask('and Huawei?')).toContain("Huawei Cloud's policy says");
    const again = await openRoom({ state: before.state, clock: before.clock });
    expect(await again.ask('/source 1')).toContain('huawei-cloud.en.txt');
  });

  test('of contacts survives a restart as one of contacts', async () => {
    const before = await openRoom();
    await before.ask('How do I contact AWS?');
    const room = await openRoom({ state: before.state, clock: before.clock });
    expect(await room.say('and Huawei?')).toMatchObject({ kind: 'contacts' });
  });

  test('answers messages that come at once in their order', async () => {
    const { responder } = await openRoom();
    const replies = await Promise.all([
      responder.respond(message('1', KEEP)),
      responder.respond(message('2', 'and AWS?')),
      responder.respond(message('3', '那金山云呢')),
    ]);
    expect(replies.map((reply) => reply && /^.*(?:policy says:|政策写道：)$/mu.exec(plainText(reply))?.[0])).toEqual([
      "Huawei Cloud's policy says:",
      "AWS's policy says:",
      '金山云的政策写道：',
    ]);
  });
});

describe('follow-ups that do not mention the bot', () => {
  const inThread = { ...CHANNEL, conversation: 'thread' };
  const mention = { ...inThread, mentionsBot: true };
  const open = () => openRoom({ limits: { followsUnmentioned: true } });

  test('stay unanswered unless they are switched on', async () => {
    const room = await openRoom();
    await room.ask(KEEP, mention);
    expect(await room.say('and AWS?', inThread)).toBeNull();
  });

  test('of the asker are answered', async () => {
    const room = await open();
    await room.ask(KEEP, mention);
    expect(await room.ask('and AWS?', inThread)).toContain("AWS's policy says");
  });

  test.each<[string, string, Partial<ChatMessage>]>([
    ['where nobody has asked the bot', 'and AWS?', { ...inThread, conversation: 'another' }],
    ['where somebody else is mentioned', 'and AWS?', { ...inThread, mentionsOthers: true }],
    ['of somebody else', 'and AWS?', { ...inThread, person: 'bob' }],
    ['that thank, or are about something else', 'thanks, great', inThread],
    ['that ask for what it does not know', 'who won the football match?', inThread],
  ])('stay unanswered %s', async (_, text, more) => {
    const room = await open();
    await room.ask(KEEP, mention);
    expect(await room.say(text, more)).toBeNull();
  });

  test('stay unanswered once people talk to each other, until the bot is mentioned again', async () => {
    const room = await open();
    await room.ask(KEEP, mention);
    expect(await room.say('I think that is fine', { ...inThread, person: 'bob' })).toBeNull();
    expect(await room.say('and AWS?', inThread)).toBeNull();
    expect(await room.say('and AWS?', mention)).toMatchObject({ kind: 'answer' });
    expect(await room.say('and Kingsoft?', inThread)).toMatchObject({ kind: 'answer' });
  });
});
