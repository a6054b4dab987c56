import { ButtonStyle } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { DISCORD_LIMITS } from '../../../../adapters/discord/render/discord-limits.ts';
import { renderReply } from '../../../../adapters/discord/render/render-reply.ts';
import { type ChatAction, type ChatPart, type ChatReply, textPart } from '../../../../src/chat/reply/chat-reply.ts';
import { readMessage } from '../../../preview/discord/read-message.ts';
import { problemsOf } from './check-message.ts';
import { deeds, ids, PLACE, quote, quoteFor, reply, sent, source } from './sample-reply.ts';

describe('renderReply puts', () => {
  test('the button of a source beside the place of its quote', () => {
    const [message] = renderReply(reply([quote()], { actions: [source(1)] }));
    expect(message?.components[0].components).toMatchObject([
      { content: '> We keep logs for 30 days.' },
      { components: [{ content: PLACE }], accessory: { label: 'Show source 1', custom_id: 'v1:src:acme#1f@1-35' } },
    ]);
  });

  test('the buttons of sources without a quote in a row', () => {
    const parts = [quote(), textPart('[2] Contact · acme.en.txt', 'source')];
    expect(ids(reply(parts, { actions: [source(2), source(1)] }))).toEqual([
      ['v1:src:acme#1f@1-35', 'v1:src:acme#1f@2-35'],
    ]);
    expect(ids(reply([], { actions: [source(7)] }))).toEqual([['v1:src:acme#1f@7-35']]);
  });

  test('buttons for questions and actions on the last message only', () => {
    const long: ChatPart = {
      kind: 'passage',
      runs: [{ text: 'A sentence of a policy. '.repeat(300), style: 'plain' }],
    };
    const actions: ChatAction[] = [{ kind: 'follow-up', label: 'And AWS?', question: 'And AWS?' }, ...deeds];
    const all = ids(reply([long], { actions }));
    expect(all.length).toBeGreaterThan(1);
    expect(all.slice(0, -1).flat()).toEqual([]);
    expect(all.at(-1)).toEqual([
      'v1:ask:0:=And AWS?',
      'v1:up:KqC8GPmh2vi_',
      'v1:down:KqC8GPmh2vi_',
      'v1:evd:KqC8GPmh2vi_',
    ]);
  });

  test('“Post publicly” on private replies only', () => {
    const post = ({ isPrivate }: Pick<ChatReply, 'isPrivate'>) =>
      readMessage(renderReply(reply([], { actions: deeds, isPrivate }))[0] ?? { components: [] }).buttons.filter(
        ({ id }) => id.startsWith('v1:post:'),
      );
    expect(post({ isPrivate: true })).toEqual([{ id: 'v1:post:KqC8GPmh2vi_', label: 'Post publicly' }]);
    expect(post({ isPrivate: false })).toEqual([]);
    const [message] = renderReply(reply([], { actions: deeds, isPrivate: true }));
    expect(JSON.stringify(message)).toContain(`"style":${ButtonStyle.Primary},"label":"Post publicly"`);
  });

  test('a question that is too long for a button under the reply', () => {
    const question = `What does the policy say ${'and '.repeat(50)}?`;
    const actions: ChatAction[] = [{ kind: 'follow-up', label: question, question }];
    expect(sent(reply([textPart('Hello.')], { actions }))[0]).toContain(`You could also ask\\:\n- \`${question}\``);
    expect(ids(reply([], { actions }))).toEqual([[]]);
  });
});

describe('renderReply splits', () => {
  test('many quotes over messages, each with its button', () => {
    const parts = Array.from({ length: 40 }, (_, i) =>
      quote({ marker: i + 1, text: `Clause ${i + 1}. ${'Words. '.repeat(20)}` }),
    );
    const actions = parts.map((_, i) => source(i + 1));
    const messages = renderReply(reply(parts, { actions: [...actions, ...deeds] }));
    expect(problemsOf(messages)).toEqual([]);
    expect(messages.length).toBeGreaterThan(2);
    for (let marker = 1; marker <= 40; marker++) {
      const holding = messages.map(readMessage).filter(({ text }) => text.includes(`Clause ${marker}. `));
      expect(holding).toHaveLength(1);
      expect(holding[0]?.text).toContain(`[${marker}] `);
      expect(holding[0]?.buttons.map(({ id }) => id)).toContain(`v1:src:acme#1f@${marker}-35`);
    }
  });

  test('quotes with their jurisdictions and the note that they are not answers on each message', () => {
    const parts = Array.from({ length: 40 }, (_, i) =>
      quoteFor(['Korea'], { marker: i + 1, supports: false, text: `Clause ${i + 1}. ${'Words. '.repeat(20)}` }),
    );
    const messages = renderReply(reply(parts, { kind: 'silent' })).map(readMessage);
    expect(messages.length).toBeGreaterThan(2);
    for (const { text } of messages) {
      expect(text.split('\n')[0]).toBe('Written for Korea only:');
      expect(text.match(/Written for Korea only/g)).toHaveLength(1);
      expect(text.match(/nearest passage, not an answer/g)).toHaveLength(text.match(/Clause/g)?.length ?? 0);
    }
  });

  test('a long export into code fences that are each closed', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `Line ${i}: \`\`\` and more words`);
    const messages = renderReply(reply([{ kind: 'export', text: lines.join('\n') }]));
    expect(messages.length).toBeGreaterThan(2);
    for (const { contents, nodes } of messages.map(readMessage)) {
      expect(contents.join('')).toMatch(/^```\n[\s\S]*\n```$/);
      expect(nodes.map(({ type }) => type)).toEqual(['fence']);
    }
  });

  test('never inside a character', () => {
    const text = '👩‍👩‍👧‍👦🇨🇳'.repeat(1500);
    const read = renderReply(reply([quote({ text })])).map(readMessage);
    for (const { text: part, length } of read) {
      expect(part.isWellFormed()).toBe(true);
      expect(length).toBeLessThanOrEqual(DISCORD_LIMITS.messageText);
    }
    expect(
      read
        .map(({ text: part }) => part)
        .join('')
        .replaceAll('\n', ''),
    ).toContain(text);
  });
});
