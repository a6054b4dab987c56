import { describe, expect, test } from 'vitest';
import { readAccuracy } from '../../../../../adapters/start/read-about.ts';
import { commandTable } from '../../../../../src/chat/commands/command-table.ts';
import { MINUTE } from '../../../../adapters/state/test-clock.ts';
import { openRoom } from '../../chat-room.ts';

describe('/policies', () => {
  test('lists name, title, language, dates, clauses and file, then the index', async () => {
    const said = await (await openRoom()).ask('/policies');
    expect(said).toMatch(/AWS\n隐私政策\nChinese · updated 2022-09-01 · \d+ clauses · aws\.zh\.txt\n\nHuawei Cloud\n/);
    expect(said).toContain('English · effective 2023-06-01 · updated 2023-05-26');
    expect(said).toMatch(/\n\nIndex a1b2c3d4e5f6, made on 2025-11-20\.$/);
  });

  test.each([
    ['/policies 金山', '金山云\n金山云隐私政策\n中文 · 2022-05-05 生效'],
    ['/policies aliyun', 'Alibaba Cloud China\n'],
    ['/policies huawie', 'Did you mean Huawei Cloud?'],
    ['/policies nobody', '/policies lists them all'],
  ])('%s', async (text, said) => expect(await (await openRoom()).ask(text)).toContain(said));
});

describe('/help', () => {
  test('lists every command in both languages, and offers questions', async () => {
    const room = await openRoom();
    for (const text of ['/help', '/帮助']) {
      const [reply, said] = [await room.say(text), await room.ask(text)];
      for (const { name, isForAdmins = false } of commandTable) expect(said.includes(`/${name}`)).toBe(!isForAdmins);
      expect(reply?.actions.map(({ kind }) => kind)).toEqual(['follow-up', 'follow-up']);
    }
  });

  test.each(commandTable.map(({ name }) => name))('tells more on %s, with examples that work', async (name) => {
    const room = await openRoom();
    const said = await room.ask(`/help ${name}`);
    expect(said).toMatch(new RegExp(`^/${name}`));
    const examples = said.split('For example:\n')[1]?.split('\n') ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      expect(await room.say(example), example).not.toMatchObject({
        kind: expect.stringMatching(/clarify|unknown|notice/),
      });
  });

  test('suggests the nearest command', async () => {
    expect(await (await openRoom()).ask('/help contcat')).toContain('Did you mean /contact?');
  });
});

describe('/about', () => {
  test('tells version and index, and nothing on accuracy where it was not measured', async () => {
    const said = await (await openRoom()).ask('/about');
    expect(said).toMatch(/Version: 1\.2\.3\nIndex: a1b2c3d4e5f6, made on 2025-11-20$/);
    expect(said).not.toMatch(/accuracy|%/i);
  });

  test('tells the figures that the file has, and no others', async () => {
    const accuracy = {
      date: '2025-11-19T08:00:00Z',
      index: 'feed',
      figures: { 'unseen/*single': { n: 185, hit1: 83.8 }, 'tune/aws': { n: 9, hit1: 99 } },
    };
    const said = await (await openRoom({ about: { accuracy } })).ask('/about');
    expect(said).toMatch(
      /measured on 2025-11-19 with index feed:\nOne provider \(185 questions\): right clause first 83\.8 %$/,
    );
  });

  test('can tell what src/chat/accuracy.json says', async () => {
    const accuracy = readAccuracy();
    expect(accuracy).not.toBeNull();
    expect(await (await openRoom({ about: { accuracy } })).ask('/about', { language: 'zh' })).toMatch(
      /首条即正确 [\d.]+ %/,
    );
  });
});

describe('/privacy', () => {
  test('tells what the operator has set up', async () => {
    const said = await (await openRoom({ privacy: { retentionDays: 7, memoryMinutes: 10 } })).ask('/privacy');
    expect(said).toContain('at most 10 minutes');
    expect(said).toContain('deleted after 7 days');
    expect(said).toContain('not stored and not logged');
  });

  test('tells of stored text, of whom to ask, and of memory alone', async () => {
    const room = await openRoom({ privacy: { retentionDays: null, storesText: true, operator: 'dpo@acme.example' } });
    const said = await room.ask('/privacy', { language: 'zh' });
    expect(said).toMatch(/理由会被保存[\s\S]*程序结束后[\s\S]*dpo@acme\.example/);
  });
});

describe('/forget', () => {
  test('deletes what belongs to the person and says what it was', async () => {
    const room = await openRoom();
    await room.ask('AWS cookies', { conversation: 'one' });
    await room.ask('Huawei cookies', { conversation: 'two' });
    await room.responder.saveFeedback({ person: 'ann', reply: 'r', helpful: true, language: 'en' });
    expect(await room.ask('/forget')).toContain('2 conversations, 1 vote and 1 count of questions');
    expect(await room.say('and Kingsoft?', { conversation: 'one' })).toMatchObject({ kind: 'clarify' });
    await room.ask('/forget');
    expect(await room.ask('/forget')).toContain('nothing to delete');
  });

  test('leaves alone what belongs to others', async () => {
    const room = await openRoom();
    await room.ask('AWS cookies', { conversation: 'bobs', person: 'bob' });
    await room.ask('/forget');
    expect(await room.say('and Huawei?', { conversation: 'bobs', person: 'bob' })).toMatchObject({ kind: 'answer' });
  });

  test('deletes also what another process has stored', async () => {
    const before = await openRoom();
    await before.ask('AWS cookies');
    const room = await openRoom({ state: before.state, clock: before.clock });
    expect(await room.ask('/forget')).toContain('1 conversation');
  });
});

test('sweep drops what grew too old', async () => {
  const room = await openRoom();
  await room.ask('AWS cookies');
  room.clock.pass(31 * 24 * 60 * MINUTE);
  await room.responder.sweep();
  const again = await openRoom({ state: room.state, clock: room.clock });
  expect(await again.say('and Huawei?')).toMatchObject({ kind: 'clarify' });
});
