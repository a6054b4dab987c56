import { beforeEach, describe, expect, test } from 'vitest';
import { type Conversation, createConversation } from '../../../adapters/console/conversation.ts';
import { lookFor } from '../../../adapters/console/look.ts';
import { brokenCorpus, openRoom, type Room, type RoomOptions } from '../../src/chat/chat-room.ts';
import { fivePolicies } from '../../src/five-policies.ts';

const look = lookFor({ columns: 80 }, {});

let room: Room;
let conversation: Conversation;
const say = async (line: string) => {
  const told = await conversation.say(line, look);
  return told === 'quit' ? told : told.join('\n');
};
async function open(options: RoomOptions = {}): Promise<void> {
  room = await openRoom(options);
  conversation = createConversation({
    responder: room.responder,
    corpus: await fivePolicies(),
    language: 'en',
    session: 'test',
  });
}
beforeEach(() => open());

const KEEP = 'How long does Huawei Cloud keep my data?';

test('the banner says what it is, names the policies and the way to help in three lines', () => {
  const banner = conversation.banner(look);
  expect(banner.length).toBeLessThanOrEqual(3);
  expect(banner.join(' ')).toMatch(/quotes.*Huawei Cloud, Kingsoft Cloud.*\/help/);
});

test('a question is answered with quotes and their places, and asked on', async () => {
  expect(await say(KEEP)).toMatch(
    /^as long as necessary\nHuawei Cloud's policy says:\n\n\[1\] “we [\s\S]*huawei-cloud\.en\.txt, line/,
  );
  expect(await say('and Kingsoft?')).toContain("Kingsoft Cloud's policy says:");
});

describe('/source', () => {
  test('shows the whole clause with a bar beside the quote, its place and its neighbours', async () => {
    await say(KEEP);
    const told = await say('/source 1');
    expect(told).toMatch(
      /^\[1\] Huawei Cloud · privacy statement\n {2}\d+ how huawei|^\[1\] Huawei Cloud · privacy statement\n {2}\S/,
    );
    expect(told).toMatch(/^┃ \S/m);
    expect(told).toMatch(/\n\nBefore it \(lines? .*\):\n {2}\S.*\n\nAfter it \(lines? .*\):\n {2}\S/);
  });

  test.each(['/SOURCE [1]', '／source １', '/source #1'])('takes a number as people write it: %s', async (line) => {
    await say(KEEP);
    expect(await say(line)).toMatch(/^┃ /m);
  });

  test('is completed with the sources of the last reply that has some', async () => {
    expect(conversation.complete('/source ')[0]).toEqual([]);
    await say('AWS vs Huawei: cookies');
    await say('thanks');
    expect(conversation.complete('/source ')).toEqual([['1', '2'], '']);
  });

  test('gives evidence line by line, to be copied', async () => {
    await say(KEEP);
    expect(await say('/source 1 evidence')).toMatch(/^SHA-256 of the file: [0-9a-f]{64}$/m);
  });
});

test('/policies lists name, language, dates, clauses and file; a name narrows it', async () => {
  expect(await say('/policies')).toMatch(
    /AWS\n {2}隐私政策\n {2}Chinese · updated 2022-09-01 · \d+ clauses · aws\.zh\.txt\n\nHuawei Cloud\n/,
  );
  expect(await say('/policies 金山')).not.toContain('AWS');
  expect(await say('/policies nobody')).toContain('“nobody”');
});

test('/help names every command with its options, those of the terminal, the keys, and questions', async () => {
  const help = await say('/help');
  for (const words of [
    '/ask QUESTION',
    '/contact [provider]',
    '/privacy',
    '/helpful',
    '/quit',
    'Ctrl-D',
    'Tab completes',
    'Kingsoft Cloud',
  ])
    expect(help).toContain(words);
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('/help COMMAND tells more on one of them, without the keys', async () => {
  const help = await say('/help contact');
  expect(help).toMatch(/one of email, phone, address,\s+url/);
  expect(help).not.toContain('/quit');
});

describe('a number', () => {
  test('asks the suggestion with that number', async () => {
    await say(KEEP);
    expect(await say('1')).toMatch(/^> .*\?\n\nHuawei Cloud's policy/);
  });

  test('that is none says so', async () => {
    expect(await say('7')).toContain('no suggestion 7');
  });
});

describe('votes', () => {
  test('are on the last reply that says something on a policy', async () => {
    expect(await say('/helpful')).toContain('no reply to vote on yet');
    await say(KEEP);
    await say('thanks');
    expect(await say('/helpful')).toContain('noted as helpful');
    expect(await say('/unhelpful wrong clause')).toContain('noted as not helpful');
    expect(await say('/forget')).toContain('1 vote');
  });
});

test('the console speaks the language of the last question', async () => {
  await say('你好');
  expect(await say('/source')).toContain('还没有引文');
  expect(await say('9')).toContain('没有编号为 9');
});

test.each(['/quit', '/QUIT', 'exit', 'quit'])('%s leaves', async (line) => expect(await say(line)).toBe('quit'));

test.each(['', '   ', '\u0007', '\ufeff'])('nothing is asked by an empty line (%j)', async (line) => {
  expect(await say(line)).toBe('');
});

test.each([
  ['/polices', 'Did you mean /policies?'],
  ['/qiut', 'Did you mean /quit?'],
  ['/helpfull', 'Did you mean /helpful?'],
  ['/xyzzy', '/help lists'],
])('%s suggests the nearest', async (line, told) => expect(await say(line)).toContain(told));

test('an error is one calm sentence, and the conversation goes on', async () => {
  await open({ corpus: await brokenCorpus() });
  expect((await say('boom')).replace(/\n/g, ' ')).toMatch(
    /^Something went wrong.* reference [A-Z0-9]{6} if it happens once more\.$/,
  );
  expect(room.faults).toHaveLength(1);
  expect(await say('/privacy')).toContain('What is kept of you');
});
