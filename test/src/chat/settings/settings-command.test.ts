import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../../../src/chat/chat-message.ts';
import { openRoom } from '../chat-room.ts';

const HERE: Partial<ChatMessage> = {
  workspace: 'chat W1',
  channel: 'chat C1',
  conversation: 'chat C1 ann',
  isDirect: false,
  isCommand: true,
  isAdministrator: async () => true,
};
const QUESTION = 'How long do you keep my personal data?';
const NOTE = 'This channel asks about Huawei Cloud';

describe('/settings', () => {
  test('shows what holds, and who has set it', async () => {
    const { ask } = await openRoom();
    await ask('/settings provider:Huawei for:workspace', HERE);
    await ask('/settings answers:off', HERE);
    const said = await ask('/settings', HERE);
    expect(said).toContain('Provider: Huawei Cloud · set for all channels here');
    expect(said).toContain('Answers: off · set for this channel');
    expect(said).toContain('Language: that of the person · not set');
  });

  test('sets a default for the channel, and takes it back', async () => {
    const { ask } = await openRoom();
    expect(await ask('/settings provider:"huawei cloud"', HERE)).toContain('Saved for this channel.');
    expect(await ask(QUESTION, HERE)).toContain(NOTE);
    await ask('/settings provider:unset', HERE);
    expect(await ask(QUESTION, { ...HERE, conversation: 'another' })).not.toContain(NOTE);
  });

  test('keeps what it does not name', async () => {
    const { ask } = await openRoom();
    await ask('/settings provider:Huawei country:Germany', HERE);
    const said = await ask('/settings language:zh threads:off', HERE);
    for (const line of ['Provider: Huawei Cloud', 'Country: Germany', 'Language: Chinese', 'Follows threads: off'])
      expect(said).toContain(line);
  });

  test('switches the bot off, and on again where it is off', async () => {
    const { ask } = await openRoom();
    await ask('/settings answers:off', HERE);
    expect(await ask(QUESTION, HERE)).toContain('I am switched off in this channel');
    await ask('/settings answers:on', HERE);
    expect(await ask(QUESTION, HERE)).not.toContain('switched off');
  });

  test('a channel that asks nobody in particular does not ask whom the workspace asks', async () => {
    const { ask } = await openRoom();
    await ask('/settings provider:Huawei for:workspace', HERE);
    await ask('/settings provider:none', HERE);
    expect(await ask(QUESTION, HERE)).not.toContain(NOTE);
  });

  test.each([
    ['/settings provider:Blorbify', 'Blorbify'],
    ['/settings country:Atlantis', 'I know no place “Atlantis”.'],
    ['/settings language:fr', '“language” cannot be “fr”.'],
  ])('refuses %s, and saves nothing', async (text, said) => {
    const { ask } = await openRoom();
    expect(await ask(text, HERE)).toContain(said);
    expect(await ask('/settings', HERE)).not.toMatch(/set for/);
  });

  test('is refused to who does not administer the workspace', async () => {
    const { ask } = await openRoom();
    const bob = { ...HERE, isAdministrator: async () => false };
    for (const text of ['/settings', '/settings answers:off', '/admin status'])
      expect((await ask(text, bob)).trim()).toBe('Only those who administer this workspace or server can do that.');
    expect(await ask(QUESTION, bob)).not.toContain('switched off');
  });

  test('has nothing to set where there is no workspace', async () => {
    const { ask } = await openRoom();
    expect(await ask('/settings answers:off')).toContain('This is for channels of a workspace or server');
  });

  test('an administrator of one workspace neither sees nor sets what is another’s', async () => {
    const { ask } = await openRoom();
    await ask('/settings provider:Huawei for:workspace', HERE);
    await ask('/settings answers:off', HERE);
    const elsewhere = { ...HERE, workspace: 'chat W2', conversation: 'elsewhere' };
    expect(await ask('/settings', elsewhere)).not.toMatch(/Huawei|set for/);
    await ask('/settings provider:AWS for:workspace', elsewhere);
    await ask('/settings answers:on', elsewhere);
    const said = await ask('/settings', HERE);
    expect(said).toContain('Provider: Huawei Cloud');
    expect(said).toContain('Answers: off');
  });

  test('speaks Chinese', async () => {
    const { ask } = await openRoom();
    expect(await ask('/设置', { ...HERE, language: 'zh' })).toContain('服务商：不限服务商 · 未设定');
  });
});

test('/admin status tells what holds and why, and what it is answered from', async () => {
  const { ask, clock } = await openRoom({ about: { indexDate: '2025-11-20' } });
  clock.pass(0);
  await ask('/settings provider:Huawei', HERE);
  const said = await ask('/admin status', HERE);
  expect(said).toContain('Provider: Huawei Cloud · set for this channel');
  expect(said).toContain('Policies held: 5');
  expect(said).toMatch(/Index: a1b2c3d4e5f6, made on 2025-11-20, \d+ days? ago/);
  expect(said).toContain('Version: 1.2.3');
});
