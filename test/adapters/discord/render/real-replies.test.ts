import { beforeAll, describe, expect, test } from 'vitest';
import { askButton } from '../../../../adapters/discord/render/custom-ids.ts';
import { DISCORD_LIMITS } from '../../../../adapters/discord/render/discord-limits.ts';
import { renderReply } from '../../../../adapters/discord/render/render-reply.ts';
import { renderSource } from '../../../../adapters/discord/render/render-source.ts';
import type { ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { knowledge } from '../../../../src/knowledge/use-knowledge.ts';
import { readMessage } from '../../../preview/discord/read-message.ts';
import { openRoom, type Room } from '../../../src/chat/chat-room.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { problemsOf } from './check-message.ts';
import { bare } from './hostile-text.ts';
import { withoutLimits, wordsOfPart } from './words-of-part.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom({ limits: { perPerson: null, perChannel: null } });
});

async function say(text: string): Promise<ChatReply> {
  const reply = await room.say(text);
  if (!reply) throw new Error(`Cannot test "${text}": there is no reply to it. Take another question.`);
  return reply;
}

const QUESTIONS = [
  'How long does AWS keep my data?',
  '华为云会把我的数据保留多久？',
  'AWS vs Huawei vs Kingsoft: cookies',
  'Does Huawei Cloud sell my data to my employer?',
  'What does Azure say on cookies?',
  '/compare retention period',
  '/contact alibaba',
  '/contact AWS Korea',
  '/policies',
  '/help',
  '/help contact',
  '/about',
  '/privacy',
  '/polices',
  'hello',
];

describe('a real reply', () => {
  test.each(QUESTIONS)('to “%s” is what Discord takes, and is read word for word', async (text) => {
    const reply = await say(text);
    const messages = renderReply(reply);
    expect(problemsOf(messages)).toEqual([]);
    const read = messages.map(readMessage);
    const seen = bare(read.map((one) => one.text).join(''));
    const told = bare(reply.parts.map((part) => wordsOfPart(part, reply.language)).join(''));
    expect(withoutLimits(seen, reply)).toBe(told);
    const sources = reply.actions.flatMap((action) => (action.kind === 'source' ? [`v1:src:${action.source}`] : []));
    const ids = read.flatMap(({ buttons }) => buttons.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(sources));
  });

  test('with the usual three quotes is one message', async () => {
    expect(renderReply(await say('How long does AWS keep my data?'))).toHaveLength(1);
  });

  test('can offer the opening question of each topic as a button', async () => {
    const { policies } = await fivePolicies();
    for (const { opener } of knowledge().topics)
      for (const { record } of policies)
        for (const language of ['en', 'zh'] as const)
          expect(askButton(opener[language].replaceAll('{provider}', record.names[language]), 9)).not.toBeNull();
  });
});

describe('the view of a source', () => {
  test('of the longest clause of each policy shows all of it', async () => {
    for (const { open } of (await fivePolicies()).policies) {
      const { clauses } = open.index.policy;
      const [longest] = clauses.toSorted((a, b) => b.text.length - a.text.length);
      const ref = longest?.id ?? '';
      const sentences = longest?.sentences.map(({ at }) => bare(longest.text.slice(...at))) ?? [];
      expect(sentences.length).toBeGreaterThan(0);
      for (const more of ['', ' neighbours', ' evidence']) {
        const messages = renderSource(await say(`/source ${ref}${more}`), { ref, language: 'en' });
        expect(problemsOf(messages)).toEqual([]);
        const read = bare(messages.map((message) => readMessage(message).text).join(''));
        for (const sentence of sentences) expect(read).toContain(sentence);
      }
    }
  });

  test('marks the quote of a clause', async () => {
    const { policies } = await fivePolicies();
    const clause = policies
      .flatMap(({ open }) => open.index.policy.clauses)
      .find(({ sentences }) => sentences.length > 2);
    const [first, last] = clause?.sentences[1]?.span ?? [0, 0];
    const reply = await say(`/source ${clause?.id}@${first}-${last}`);
    const { nodes } = readMessage(renderSource(reply, { ref: 'x#1', language: 'en' })[0] ?? { components: [] });
    const bold = nodes.filter(({ type }) => type === 'bold');
    const [from, to] = clause?.sentences[1]?.at ?? [0, 0];
    expect(bare(JSON.stringify(bold))).toContain(
      bare(JSON.stringify(clause?.text.slice(from, to).trim()).slice(1, -1)),
    );
    expect(bare(JSON.stringify(bold))).not.toContain(
      bare(clause?.text.slice(...(clause.sentences[0]?.at ?? [])) ?? '?'),
    );
  });

  test('has buttons for what it does not show yet', async () => {
    const { actions } = await say('How long does AWS keep my data?');
    const ref = actions.flatMap((action) => (action.kind === 'source' ? [action.source] : []))[0] ?? '';
    const ids = (reply: ChatReply, shows?: 'neighbours' | 'evidence') =>
      renderSource(reply, { ref, language: 'en', ...(shows ? { shows } : {}) }).flatMap((message) =>
        readMessage(message).buttons.map(({ id }) => id),
      );
    expect(ids(await say(`/source ${ref}`))).toEqual([`v1:nb:${ref}`, `v1:ev:${ref}`]);
    expect(ids(await say(`/source ${ref} neighbours`), 'neighbours')).toEqual([`v1:ev:${ref}`]);
    expect(ids(await say(`/source ${ref} evidence`), 'evidence')).toEqual([`v1:nb:${ref}`]);
    expect(ids(await say('/source aws#00000000'))).toEqual([]);
  });
});

test('references of all clauses fit into a button', async () => {
  for (const { open } of (await fivePolicies()).policies)
    for (const { id, span } of open.index.policy.clauses)
      expect(`v1:src:${id}@${span[0]}-${span[1]}`.length).toBeLessThanOrEqual(DISCORD_LIMITS.customId);
});
