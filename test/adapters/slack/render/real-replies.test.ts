import { expect, test } from 'vitest';
import { renderReply } from '../../../../adapters/slack/render/render-reply.ts';
import { fitsView, sourceView } from '../../../../adapters/slack/render/render-view.ts';
import type { ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { openRoom, type Room } from '../../../src/chat/chat-room.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { bare, messageFaults, readAll, viewFaults } from './check-rendered.ts';

const QUESTIONS: readonly string[] = [
  'How long does AWS keep my data?',
  'How long does Huawei Cloud keep my data?',
  'Can Alibaba Cloud China hand my data to the police?',
  'Does Huawei Cloud sell my data to my employer?',
  '金山云会把我的数据保留多久？',
  '阿里云国际站会把我的数据交给警方吗？',
  '华为云和 AWS 的 cookies 有什么不同？',
  '/compare Retention period',
  '/compare 保存期限',
  '/contact AWS',
  '/contact Alibaba Cloud International',
  '/contact Huawei Cloud kind:email',
  '/policies',
  '/help',
  '/help contact',
  '/about',
  '/privacy',
  '/polices',
  'Does Tencent Cloud sell my data?',
  'hello',
];

/** A room without limits for questions. */
const open = (): Promise<Room> => openRoom({ limits: { perPerson: null, perChannel: null } });

async function ask(room: Room, text: string): Promise<ChatReply> {
  const reply = await room.say(text);
  if (!reply) throw new Error(`no reply to ${text}`);
  return reply;
}

test.each(QUESTIONS)(
  'the reply to “%s” is valid, pings nobody and contains all quotes with their places',
  async (text) => {
    const reply = await ask(await open(), text);
    const messages = renderReply(reply);
    expect(messages.length).toBeGreaterThan(0);
    expect(messageFaults(messages)).toEqual([]);
    for (const part of reply.parts) {
      if (part.kind !== 'quote') continue;
      const { text: words, place, marker, translation } = part.quote;
      const holding = messages.filter((message) => bare(readAll([message])).includes(bare(words)));
      expect(holding.length).toBeGreaterThan(0);
      const read = readAll(holding);
      expect(read).toMatch(new RegExp(`^\\[${marker}\\] .*${place.file.replaceAll('.', '\\.')}`, 'mu'));
      expect(bare(read)).toContain(bare(translation ?? ''));
    }
  },
);

test('every clause of the five policies fits completely into a modal', async () => {
  const room = await open();
  const clauses = (await fivePolicies()).policies.flatMap((policy) => policy.open.index.policy.clauses);
  for (const { id, text } of clauses) {
    const reply = await ask(room, `/source ${id}`);
    const view = sourceView(reply, { source: id, language: reply.language });
    expect(viewFaults(view)).toEqual([]);
    expect(bare(readableText(view))).toContain(bare(text));
    expect(messageFaults(renderReply(reply))).toEqual([]);
  }
}, 60_000);

test('the longest clauses also fit into a modal with their neighbours in full, and as evidence', async () => {
  const room = await open();
  const clauses = (await fivePolicies()).policies.flatMap((policy) => policy.open.index.policy.clauses);
  const longest = clauses.toSorted((a, b) => b.text.length - a.text.length).slice(0, 20);
  for (const { id } of longest)
    for (const showing of ['neighbours', 'evidence'] as const) {
      const reply = await ask(room, `/source ${id} show:${showing}`);
      expect(fitsView(reply)).toBe(true);
      expect(viewFaults(sourceView(reply, { source: id, language: reply.language, showing }))).toEqual([]);
    }
});
