import { describe, expect, test } from 'vitest';
import type { Responder } from '../../../../src/chat/respond.ts';
import type { FakeSlack } from '../../../fakes/slack/fake-slack.ts';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { openConversation, QUESTION } from '../listen/open-conversation.ts';

const SET_STATUS = 'assistant.threads.setStatus';

/** The calls that set a status or post, in order. */
const order = (slack: FakeSlack): string[] =>
  slack
    .calls()
    .filter(({ method }) => method === SET_STATUS || method === 'chat.postMessage')
    .map(({ method }) => method);

/** A responder whose answer comes when `isReady` resolves. */
async function waiting(isReady: () => Promise<unknown>): Promise<Responder> {
  const { responder } = await openRoom();
  return {
    ...responder,
    respond: async (message) => {
      await isReady();
      return responder.respond(message);
    },
  };
}

describe.each(['socket', 'http'] as const)('over %s, the status', (transport) => {
  test('is shown before an answer that takes long, and never after it', async () => {
    let fake: FakeSlack | null = null;
    const responder = await waiting(async () => fake?.until(() => fake && fake.calls(SET_STATUS).length > 0));
    const { ann, lobby, slack, settle } = await openConversation({ transport, responder });
    fake = slack;
    const { message } = await ann.mention(lobby, QUESTION);
    await settle();
    expect(order(slack)).toEqual([SET_STATUS, 'chat.postMessage']);
    expect(slack.statuses()).toEqual([
      expect.objectContaining({ threadTs: message?.ts, status: expect.stringMatching(/looking/) }),
    ]);
  });

  test('is not set while the answer is being posted slowly', async () => {
    const { ann, lobby, slack, settle } = await openConversation({ transport });
    slack.fail('chat.postMessage', { retryAfter: 1 });
    await ann.mention(lobby, QUESTION);
    await settle();
    expect(order(slack)).toEqual(['chat.postMessage', 'chat.postMessage']);
  });
});
