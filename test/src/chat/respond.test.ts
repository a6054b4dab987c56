import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import { createResponder } from '../../../src/chat/respond.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { MINUTE } from '../../adapters/state/test-clock.ts';
import { fivePolicies } from '../five-policies.ts';
import { brokenCorpus, message, openRoom } from './chat-room.ts';

const KEEP = 'How long does Huawei Cloud keep my data?';
const CHANNEL = { isDirect: false, channel: 'general' } as const;

describe('respond keeps silent', () => {
  test.each<[string, string, Partial<ChatMessage>]>([
    ['to itself and other bots', KEEP, { fromBot: true }],
    ['to an edited message', KEEP, { isEdit: true }],
    ['to an empty message', '  \n ', {}],
    ['in a channel where it is not mentioned', KEEP, CHANNEL],
    ['where somebody else is mentioned', KEEP, { ...CHANNEL, mentionsOthers: true }],
    ['to a command in a channel that is not addressed to it', '/help', CHANNEL],
  ])('%s', async (_, text, more) => {
    const room = await openRoom();
    expect(await room.say(text, more)).toBeNull();
  });
});

describe('respond answers', () => {
  test.each<[string, string, Partial<ChatMessage>]>([
    ['a direct message', KEEP, {}],
    ['a direct message that mentions somebody', KEEP, { mentionsOthers: true }],
    ['a mention', KEEP, { ...CHANNEL, mentionsBot: true }],
    ['a mention beside which others are mentioned', KEEP, { ...CHANNEL, mentionsBot: true, mentionsOthers: true }],
    ['a command of the platform', `/ask ${KEEP}`, { ...CHANNEL, isCommand: true }],
    [
      'a command of the platform with options',
      '/ask',
      { isCommand: true, options: { question: 'How long do they keep my data?', provider: 'huawei-cloud' } },
    ],
  ])('%s', async (_, text, more) => {
    const reply = await (await openRoom()).say(text, more);
    expect(reply).toMatchObject({ kind: 'answer', language: 'en', isPrivate: false });
    expect(reply && plainText(reply)).toMatch(/no longer than is necessary[\s\S]*huawei-cloud\.en\.txt, line/);
  });

  test('a mention without a question with help, in the language of the person', async () => {
    const room = await openRoom();
    expect(await room.ask('', { ...CHANNEL, mentionsBot: true, language: 'zh' })).toContain('/contact');
  });

  test('a message that is delivered twice once, also at the same time', async () => {
    const { responder } = await openRoom();
    const replies = await Promise.all([1, 2, 3].map(() => responder.respond(message('twice', KEEP))));
    expect(replies.filter(Boolean)).toHaveLength(1);
    expect(await responder.respond(message('twice', KEEP))).toBeNull();
  });

  test('the same message with the same reply, under the same id', async () => {
    const [one, other] = [await openRoom(), await openRoom()];
    expect(await one.responder.respond(message('m', KEEP))).toEqual(await other.responder.respond(message('m', KEEP)));
  });
});

test('respond says so when a message is longer than it reads', async () => {
  const room = await openRoom();
  expect(await room.ask('cookies '.repeat(251))).toBe(
    'That is 2,008 characters long; I read questions of up to 2,000. Please ask in fewer words.',
  );
  expect(await room.ask('隐私'.repeat(1001))).toContain('2,002 个字符');
  expect(await room.say(`${KEEP} ${'?'.repeat(1900)}`)).toMatchObject({ kind: 'answer' });
});

describe('respond when something goes wrong', () => {
  test('says one calm sentence with the reference of the fault in the log', async () => {
    const room = await openRoom({ corpus: await brokenCorpus() });
    const said = await room.ask('Does AWS sell my secret recipe?');
    expect(said).toMatch(/^[^.\n]+ reference [A-Z0-9]{6} if it happens once more\.$/);
    const [fault] = room.faults;
    expect(said).toContain(fault?.reference);
    expect(fault?.causes).toEqual(['Error: the index is gone']);
    expect(fault?.places.join()).toContain('src/');
  });

  test('logs nothing of what was written', async () => {
    const room = await openRoom({ corpus: await brokenCorpus('cannot look up "my Secret recipe", 机密') });
    await room.ask('Does AWS sell my secret recipe? 机密');
    expect(JSON.stringify(room.faults)).not.toMatch(/secret|recipe|机|密/i);
    expect(room.faults[0]?.causes).toEqual(['Error: cannot look up "… … …", ……']);
  });

  test('says it in Chinese where it was asked in Chinese, and goes on', async () => {
    const room = await openRoom({ corpus: await brokenCorpus() });
    expect(await room.ask('华为云会卖我的数据吗')).toMatch(/出了差错.*编号 [A-Z0-9]{6}/);
    expect(await room.ask('/about')).toMatch(/reference|编号/);
    expect(await room.ask('/privacy')).toContain('30');
  });
});

describe('quotas', () => {
  const limits = { perPerson: { uses: 2, windowMs: MINUTE }, perChannel: { uses: 3, windowMs: MINUTE } };
  const inChannel = (person: string) => ({ ...CHANNEL, mentionsBot: true, person });

  test('of a person are told when used up, and are back after their time', async () => {
    const room = await openRoom({ limits });
    for (const _ of [1, 2]) expect(await room.say(KEEP)).toMatchObject({ kind: 'answer' });
    const refused = await room.say(KEEP);
    expect(refused).toMatchObject({ kind: 'notice', isPrivate: true });
    expect(refused && plainText(refused)).toMatch(/2 questions in 60 seconds/);
    expect(await room.say(KEEP, { person: 'bob', conversation: 'other' })).toMatchObject({ kind: 'answer' });
    room.clock.pass(MINUTE);
    expect(await room.say(KEEP)).toMatchObject({ kind: 'answer' });
  });

  test('of a channel count all of its people, and none of its direct conversations', async () => {
    const room = await openRoom({ limits });
    for (const person of ['ann', 'bob', 'cat'])
      expect(await room.say(KEEP, inChannel(person))).toMatchObject({ kind: 'answer' });
    expect(await room.ask(KEEP, inChannel('dan'))).toContain('This channel has used up its 3 questions');
    expect(await room.ask('华为云的 cookies', inChannel('eve'))).toContain('本频道');
    expect(await room.say(KEEP, { person: 'dan' })).toMatchObject({ kind: 'answer' });
  });

  test.each(['/help', '/about', '/privacy', '/forget'])('never keep anybody from %s', async (command) => {
    const room = await openRoom({ limits: { perPerson: { uses: 0, windowMs: MINUTE } } });
    expect(await room.say(command)).toMatchObject({ kind: 'command' });
    expect(await room.say('/policies')).toMatchObject({ kind: 'notice' });
  });

  test('can be switched off', async () => {
    const room = await openRoom({ limits: { perPerson: null, perChannel: null } });
    for (let i = 0; i < 30; i++) expect(await room.say('hello', inChannel('ann'))).toMatchObject({ kind: 'chat' });
  });
});

describe('respond suggests the nearest', () => {
  test.each([
    ['/polices', 'Did you mean /policies?'],
    ['/compair cookies', 'Did you mean /compare?'],
    ['/xyzzy', '/help lists those there are.'],
    ['/contact aws jurisdicton:brazil', 'Did you mean “jurisdiction”?'],
    ['/contact --knid email aws', 'Did you mean “kind”?'],
    ['/contact aws --colour blue', 'It takes provider, jurisdiction, kind.'],
    ['/about --all', 'It takes none.'],
    ['/contact aws kind:emial', 'Did you mean “email”?'],
    ['/contact aws kind:pigeon', 'It can be email, phone, address, url, dpo,'],
  ])('%s: %s', async (text, said) => expect(await (await openRoom()).ask(text)).toContain(said));
});

test('respond echoes nothing that it was not told: text of a platform stays text', async () => {
  const room = await openRoom();
  const reply = await room.say('/contact <!channel> @everyone');
  expect(reply && plainText(reply)).toContain('“<!channel> @everyone”');
  expect(reply?.parts.every(({ kind }) => kind === 'text')).toBe(true);
});

test('respond with the texts alone shows no translation', async () => {
  const room = await openRoom();
  const plain = createResponder({
    corpus: await fivePolicies(),
    state: room.state,
    hasher: (kind, id) => `${kind} ${id}`,
    clock: room.clock.now,
    log: () => {},
    about: { version: '', indexId: '', indexDate: null, accuracy: null },
    privacy: { retentionDays: null, memoryMinutes: 1, storesText: false, operator: null },
    annotations: false,
  });
  const reply = await plain.respond(message('p', 'How long does AWS keep my data?'));
  expect(reply && plainText(reply)).not.toContain('Unofficial translation');
});
