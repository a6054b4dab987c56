import { describe, expect, test } from 'vitest';
import type { ChatReply } from '../../../../../src/chat/reply/chat-reply.ts';
import { openRoom } from '../../chat-room.ts';

const providersOf = (reply: ChatReply | null) => [
  ...new Set(reply?.parts.flatMap((part) => (part.kind === 'quote' ? [part.quote.place.provider] : []))),
];
const ALL = ['Alibaba Cloud International', 'Alibaba Cloud China', 'AWS', 'Huawei Cloud', 'Kingsoft Cloud'];

describe('/compare', () => {
  test.each<[string, readonly string[]]>([
    ['/compare cookies', ALL],
    ['/compare Retention period', ALL],
    ['/compare retention-period aws huawei', ['AWS', 'Huawei Cloud']],
    ['/compare cookies providers:Kingsoft, AWS', ['Kingsoft Cloud', 'AWS']],
    ['/compare what they do with cookies: aws, huawei', ['AWS', 'Huawei Cloud']],
  ])('%s quotes those it was asked for', async (text, names) => {
    const reply = await (await openRoom()).say(text);
    expect(reply?.kind).toBe('comparison');
    expect(providersOf(reply)).toEqual(names);
  });

  test('in Chinese', async () => {
    const reply = await (await openRoom()).say('/比较 保存期限 华为云、金山云');
    expect(reply).toMatchObject({ kind: 'comparison', language: 'zh' });
    expect(providersOf(reply)).toEqual(['华为云', '金山云']);
  });

  test('options of a platform find the same as the words', async () => {
    const options = { topic: 'cookies', providers: 'aws,huawei-cloud' };
    expect(await (await openRoom()).ask('/compare', { isCommand: true, options })).toBe(
      await (await openRoom()).ask('/compare cookies aws huawei'),
    );
  });

  test('says who says nothing, who is not indexed, and who is unknown', async () => {
    const room = await openRoom();
    const said = await room.ask('/compare ai-training');
    expect(said).toContain('says nothing on this');
    expect(await room.ask('/compare cookies aws huawei google')).toContain('I hold no policy of Google Cloud.');
    expect(await room.ask('/compare cookies providers:foobar, aws')).toContain('I hold no policy of “foobar”.');
    expect(await room.ask('/compare cookies providers:foobar')).toMatch(
      /^I hold no policy of “foobar”\. I can quote those of Alibaba/,
    );
  });

  test('without a topic explains itself', async () => {
    expect(await (await openRoom()).ask('/compare')).toMatch(
      /^\/compare TOPIC \[providers\]\n.*side by side\.[\s\S]*\/compare cookies/,
    );
  });
});
