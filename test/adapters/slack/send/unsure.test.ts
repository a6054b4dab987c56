import { describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import type { Fault } from '../../../fakes/slack/fake-slack.ts';
import { HUAWEI_FILE, openConversation, QUESTION } from '../listen/open-conversation.ts';

const UNSURE = 'did not confirm that my answer arrived';
/** In these, the answer is there although Slack has not said so. */
const ARRIVED: readonly Fault[] = [{ drop: true }, { cut: true }];

describe.each(['socket', 'http'] as const)('over %s, an answer that Slack does not confirm', (transport) => {
  test.each(ARRIVED)('in a channel (%o) is not posted again, and the person alone is told', async (fault) => {
    const { ann, lobby, slack, settle } = await openConversation({ transport });
    slack.fail('chat.postMessage', fault);
    const { message } = await ann.mention(lobby, QUESTION);
    await settle();
    const [answer, note, ...more] = slack.posts();
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ threadTs: message?.ts, ephemeralTo: null });
    expect(readableText(answer ?? {})).toContain(HUAWEI_FILE);
    expect(note).toMatchObject({ ephemeralTo: ann.id });
    expect(readableText(note ?? {})).toContain(UNSURE);
  });

  test('in a channel, because the connection breaks before it, is not lost without a word', async () => {
    const { ann, lobby, slack, settle, logged } = await openConversation({ transport });
    slack.fail('chat.postMessage', { reset: true });
    await ann.mention(lobby, QUESTION);
    await settle();
    expect(slack.posts()).toEqual([expect.objectContaining({ ephemeralTo: ann.id })]);
    expect(readableText(slack.posts()[0] ?? {})).toContain(UNSURE);
    expect(logged.join('\n')).toContain('UND_ERR_SOCKET');
  });

  test.each<Fault>([...ARRIVED, { reset: true }, { reset: true, times: 2 }])(
    'is looked for where the app may read, and posted when it is not there: in a direct message (%o)',
    async (fault) => {
      const { ann, slack, settle } = await openConversation({ transport });
      slack.fail('chat.postMessage', fault);
      await ann.say(ann.im(), QUESTION);
      await settle();
      expect(slack.posts().map(readableText)).toEqual([expect.stringContaining(HUAWEI_FILE)]);
    },
  );

  test.each(ARRIVED)('is looked for in a thread that is followed (%o)', async (fault) => {
    const { ann, lobby, slack, settle } = await openConversation({ transport, settings: { followsThreads: true } });
    slack.fail('chat.postMessage', fault);
    await ann.mention(lobby, QUESTION);
    await settle();
    expect(slack.posts().map(readableText)).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test.each<Fault>([{ reset: true }, { drop: true }])(
    'to a response_url (%o) is followed by a sentence',
    async (fault) => {
      const { ann, lobby, slack, settle, last, read } = await openConversation({ transport });
      slack.fail('response_url', fault);
      await ann.slash(lobby, '/ask', QUESTION);
      await settle();
      expect(last()).toMatchObject({ ephemeralTo: ann.id });
      expect(read()).toContain(UNSURE);
      expect(slack.posts().filter((post) => readableText(post).includes(HUAWEI_FILE)).length).toBeLessThan(2);
    },
  );

  test('is told of in the language of the question', async () => {
    const { ann, lobby, slack, settle, read } = await openConversation({ transport });
    slack.fail('chat.postMessage', { reset: true });
    await ann.mention(lobby, '金山云会把我的数据保留多久？');
    await settle();
    expect(read()).toContain('没有确认我的回答已送达');
  });
});

test('sharing that Slack does not confirm keeps the private copy', async () => {
  const { ann, lobby, slack, settle, last } = await openConversation();
  await ann.slash(lobby, '/ask', QUESTION);
  await settle();
  const copy = last();
  slack.fail('response_url', { reset: true });
  await ann.press(copy, 'share');
  await settle();
  expect(slack.posts()).toContainEqual(expect.objectContaining({ ts: copy.ts }));
});
