import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../../adapters/discord/commands/read-options.ts';
import { openRoom } from '../../../src/chat/chat-room.ts';

describe('readOptions', () => {
  test('reads values by the names of the table, flags where they are set', () => {
    const given = [
      { name: 'question', value: 'How long is data kept?' },
      { name: 'provider', value: 'AWS' },
      { name: 'private', value: true },
    ];
    expect(readOptions('ask', given)).toEqual({
      text: '/ask',
      options: { question: 'How long is data kept?', provider: 'AWS', private: 'true' },
    });
  });

  test('leaves out what says nothing, and what the table does not have', () => {
    const given = [
      { name: 'question', value: ' ' },
      { name: 'private', value: false },
      { name: 'provider' },
      { name: 'toString', value: 'x' },
    ];
    expect(readOptions('ask', given)).toEqual({ text: '/ask', options: {} });
    expect(readOptions('unknown', given)).toEqual({ text: '/unknown', options: {} });
  });

  test('what is typed into a question is no option', async () => {
    const { say } = await openRoom();
    const read = readOptions('ask', [
      { name: 'question', value: 'How long does Huawei Cloud keep my data? --private' },
    ]);
    expect(await say(read.text, { options: read.options, isCommand: true })).toMatchObject({
      kind: 'answer',
      isPrivate: false,
    });
  });
});
