import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askButton,
  askedQuestion,
  readCustomId,
  replyCustomId,
  sourceCustomId,
} from '../../../../adapters/discord/render/custom-ids.ts';
import { DISCORD_LIMITS } from '../../../../adapters/discord/render/discord-limits.ts';
import { anyText, bare } from './hostile-text.ts';

describe('readCustomId', () => {
  test.each([
    ['v1:src:aws#6d34536e@1023-1090', { kind: 'source', ref: 'aws#6d34536e@1023-1090' }],
    ['v1:nb:aws#6d34536e', { kind: 'neighbours', ref: 'aws#6d34536e' }],
    ['v1:ev:aws#6d34536e', { kind: 'evidence', ref: 'aws#6d34536e' }],
    ['v1:up:KqC8GPmh2vi_', { kind: 'up', reply: 'KqC8GPmh2vi_' }],
    ['v1:down:KqC8GPmh2vi_', { kind: 'down', reply: 'KqC8GPmh2vi_' }],
    ['v1:post:KqC8GPmh2vi_', { kind: 'post', reply: 'KqC8GPmh2vi_' }],
    ['v1:evd:KqC8GPmh2vi_', { kind: 'export', reply: 'KqC8GPmh2vi_' }],
    ['v1:why:KqC8GPmh2vi_', { kind: 'why', reply: 'KqC8GPmh2vi_' }],
    ['v1:ask:2:=And AWS: cookies?', { kind: 'ask', at: 2, text: 'And AWS: cookies?', isWhole: true }],
  ])('reads %s', (id, read) => expect(readCustomId(id)).toEqual(read));

  test.each([
    '',
    'v0:src:aws#1',
    'v2:src:aws#1',
    'v1:src',
    'v1:src:',
    'v1:toString:x',
    'v1:ask:x:=y',
    'v1:ask:1:y',
    'src',
  ])('does not know %j', (id) => expect(readCustomId(id)).toBeNull());

  test('reads what is written, where it fits', () => {
    expect(readCustomId(sourceCustomId('source', 'aws#1@2-3') ?? '')).toEqual({ kind: 'source', ref: 'aws#1@2-3' });
    expect(readCustomId(replyCustomId('export', 'abc') ?? '')).toEqual({ kind: 'export', reply: 'abc' });
    expect(sourceCustomId('source', 'x'.repeat(DISCORD_LIMITS.customId))).toBeNull();
  });
});

/** The question that a pressed button asks; discord.js passes its id and label on. */
function pressed(question: string): string | null {
  const button = askButton(question, 3);
  const read = button && readCustomId(button.id);
  return button && read?.kind === 'ask' ? askedQuestion(read, button.label) : null;
}

describe('askButton', () => {
  test('holds a question whole in its id, so that the label does not matter', () => {
    const button = askButton('What does AWS still keep after I close my account?', 0);
    expect(button).toEqual({
      id: 'v1:ask:0:=What does AWS still keep after I close my account?',
      label: 'What does AWS still keep after I close my account?',
    });
    const read = readCustomId(button?.id ?? '');
    expect(read?.kind === 'ask' && askedQuestion(read, null)).toBe(
      'What does AWS still keep after I close my account?',
    );
  });

  test('holds a longer one in label and id together', () => {
    const question = `Does the policy say ${'what happens '.repeat(9)}then?`;
    expect(question.length).toBeGreaterThan(130);
    expect(pressed(question)).toBe(question);
    const read = readCustomId(askButton(question, 0)?.id ?? '');
    expect(read?.kind === 'ask' && askedQuestion(read, null)).toBeNull();
  });

  test('is none for a question that does not fit, or for no question', () => {
    expect(askButton('why '.repeat(60), 0)).toBeNull();
    expect(askButton(' \n', 0)).toBeNull();
  });

  test('asks what it says, whatever it says', () =>
    fc.assert(
      fc.property(anyText, (question) => {
        const button = askButton(question, 3);
        if (!button) return;
        expect(button.id.length).toBeLessThanOrEqual(DISCORD_LIMITS.customId);
        expect(button.label.length).toBeLessThanOrEqual(DISCORD_LIMITS.buttonLabel);
        expect(bare(pressed(question) ?? '')).toBe(bare(question));
      }),
      { seed: 20261121 },
    ));
});
