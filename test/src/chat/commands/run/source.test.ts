import { describe, expect, test } from 'vitest';
import type { ChatReply } from '../../../../../src/chat/reply/chat-reply.ts';
import { fivePolicies } from '../../../five-policies.ts';
import { openRoom } from '../../chat-room.ts';

const KEEP = 'How long does Kingsoft Cloud keep my data?';
const marked = (reply: ChatReply | null) =>
  reply?.parts.flatMap((part) =>
    part.kind === 'passage' ? part.runs.filter(({ style }) => style === 'mark').map(({ text }) => text.trim()) : [],
  ) ?? [];

describe('/source', () => {
  test('shows the whole clause with the quote marked, its place, its translation and its neighbours', async () => {
    const room = await openRoom();
    const answer = await room.say(KEEP);
    const [quote] = answer?.parts.flatMap((part) => (part.kind === 'quote' ? [part.quote] : [])) ?? [];
    const source = await room.say('/source 1');
    expect(source).toMatchObject({ kind: 'command', isPrivate: true });
    expect(marked(source)[0]).toBe(quote?.text);
    const said = await room.ask('/source 1');
    expect(said).toMatch(
      /^\[1\] Kingsoft Cloud · 金山云隐私政策\n.* · version of 2022-05-05 · kingsoft-cloud\.zh\.txt, lines? [\d–]+\n/,
    );
    const clauses = (await fivePolicies()).policies.flatMap(({ open }) => open.index.policy.clauses);
    const clause = clauses.find(({ id }) => quote?.place.source.startsWith(`${id}@`));
    expect(clause?.text).toBeDefined();
    expect(said).toContain(clause?.text);
    expect(said).toContain('Unofficial translation of the clause:');
    expect(said).toMatch(/Before it \(lines? [\d–]+\):\n.*\n\nAfter it \(lines? [\d–]+\):\n/);
  });

  test.each(['/source [1]', '/source #1', '/source １', '/原文 1', '/source source:1'])(
    'takes a number as people write it: %s',
    async (text) => {
      const room = await openRoom();
      await room.ask(KEEP);
      expect(await room.ask(text)).toMatch(/^\[1\] /);
    },
  );

  test('takes what a button carries, also in a new conversation', async () => {
    const room = await openRoom();
    const answer = await room.say(KEEP);
    const action = answer?.actions.find(({ kind }) => kind === 'source');
    const source = action?.kind === 'source' ? action.source : '';
    expect(marked(await room.say(`/source ${source}`, { conversation: 'new', person: 'bob' }))).toHaveLength(2);
    expect(marked(await room.say(`/source ${source.split('@')[0]}`))).toEqual([]);
  });

  test('shows the neighbours in full on request', async () => {
    const room = await openRoom();
    await room.ask(KEEP);
    const [short, full] = [await room.ask('/source 1'), await room.ask('/source 1 neighbours')];
    expect(full.length).toBeGreaterThan(short.length);
    expect(short).toContain('…');
    expect(await room.ask('/原文 1 上下文')).toContain('上文');
  });

  test('numbers the sources of contacts too', async () => {
    const room = await openRoom();
    await room.ask('/contact aws korea');
    expect(await room.ask('/source 4')).toContain('AWS@generalagent.co.kr');
  });

  test('says which there are', async () => {
    const room = await openRoom();
    expect(await room.ask('/source 1')).toContain('Nothing has been quoted yet');
    await room.ask('AWS vs Huawei: cookies');
    expect(await room.ask('/source')).toContain('sources 1 to 2');
    expect(await room.ask('/source 5')).toContain('no source 5, only 1 to 2');
    expect(await room.ask('/source x')).toContain('no source x');
    expect(await room.ask('/source aws#0badc0de')).toContain('no longer in the index');
  });

  test('gives one quote or all of them as evidence', async () => {
    const room = await openRoom();
    expect(await room.ask('/source evidence')).toContain('no reply with quotes');
    await room.ask('AWS vs Huawei: cookies');
    const all = await room.say('/source evidence');
    expect(all?.parts.map(({ kind }) => kind)).toEqual(['export']);
    expect(await room.ask('/source evidence')).toMatch(/Provider: AWS[\s\S]*Provider: Huawei Cloud/);
    const one = await room.ask('/source 2 show:evidence');
    expect(one).toMatch(/\[1\] Quote: “[\s\S]*Provider: Huawei Cloud/);
    expect(one).not.toContain('Provider: AWS');
  });

  test('outlives small talk and other commands', async () => {
    const room = await openRoom();
    await room.ask(KEEP);
    for (const text of ['thanks', '/help', '/policies', 'who won the match?']) await room.ask(text);
    expect(await room.ask('/source 1')).toContain('kingsoft-cloud.zh.txt');
  });
});
