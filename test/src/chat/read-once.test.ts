import { beforeEach, describe, expect, test } from 'vitest';
import { answerLine } from '../../../src/chat/answer-line.ts';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import { ProviderDirectory } from '../../../src/policy/provider-directory.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import type { Token } from '../../../src/text/tokens.ts';
import { fivePolicies } from '../five-policies.ts';
import { openRoom, type Room } from './chat-room.ts';

/** A directory that notes every text in which names are looked up; understanding a sentence looks them up once. */
class NotingDirectory extends ProviderDirectory {
  readonly texts: string[] = [];

  override find(tokens: readonly Token[]) {
    this.texts.push(tokens.map(({ raw }) => raw).join(' '));
    return super.find(tokens);
  }
}

let directory: NotingDirectory;
let corpus: Corpus;
let room: Room;

beforeEach(async () => {
  const five = await fivePolicies();
  directory = new NotingDirectory(five.policies.map(({ record }) => record));
  corpus = { ...five, directory };
  room = await openRoom({ corpus });
});

/** The texts that are read for a message; asked a second time, so that what is read once for good has been read. */
async function textsReadFor(text: string, more: Partial<ChatMessage> = {}): Promise<string[]> {
  await room.say(text, more);
  directory.texts.length = 0;
  await room.say(text, more);
  return directory.texts;
}

describe('a message is understood once:', () => {
  test.each<[what: string, text: string, read: string[]]>([
    ['a question', 'How long does AWS keep my data?', ['How long does AWS keep my data']],
    ['a question to nobody', 'do they sell my personal data', ['do they sell my personal data']],
    ['a comparison', 'AWS vs Huawei: cookies', ['AWS vs Huawei cookies']],
    ['a question for contacts', "What is Kingsoft's phone number?", ["What is Kingsoft's phone number"]],
    ['small talk', 'hello', ['hello']],
    ['/ask', '/ask Does AWS sell my data?', ['Does AWS sell my data']],
    ['/contact', '/contact aws korea phone', ['aws korea phone']],
    ['/compare with a topic', '/compare cookies aws huawei', ['cookies aws huawei']],
    // The names are found first, so that the rest can be told from a topic; only the rest is understood.
    ['/compare with a question', '/compare do they sell data: aws', ['do they sell data aws', 'do they sell data']],
  ])('%s', async (_, text, read) => expect(await textsReadFor(text)).toEqual(read));

  test('a follow-up, with what it refers to taken from memory', async () => {
    await room.say('Does AWS sell my data?');
    expect(await textsReadFor('and Huawei?')).toEqual(['and Huawei']);
    expect(await textsReadFor('more')).toEqual(['more']);
  });

  test('options of a platform, as values: only the name of the provider is looked up', async () => {
    const options = { provider: 'aws', jurisdiction: 'korea', kind: 'phone' };
    expect(await textsReadFor('/contact', { isCommand: true, options })).toEqual(['aws', '']);
    const question = { provider: 'aws', question: 'Do they sell my data?' };
    expect(await textsReadFor('/ask', { isCommand: true, options: question })).toEqual(['aws', 'Do they sell my data']);
  });

  test('a line of a program', () => {
    const ask = () => answerLine(corpus, 'Does Kingsoft sell my data?', null, { annotations: true });
    ask();
    directory.texts.length = 0;
    ask();
    expect(directory.texts).toEqual(['Does Kingsoft sell my data']);
  });
});

test('suggested questions are understood once for each policy, however often they are suggested', async () => {
  const question = 'How long does Huawei Cloud keep my data?';
  const first = await room.say(question);
  const read = [...directory.texts];
  expect(first?.actions.filter(({ kind }) => kind === 'follow-up').length).toBeGreaterThan(0);
  expect(new Set(read).size).toBe(read.length);
  directory.texts.length = 0;
  const second = await room.say(question);
  expect(directory.texts).toEqual(read.slice(0, 1));
  expect(second?.actions.map(({ label }) => label)).toEqual(first?.actions.map(({ label }) => label));
});
