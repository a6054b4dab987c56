import { expect, test } from 'vitest';
import type { FakeSlack } from '../../../fakes/slack/fake-slack.ts';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { openConversation } from '../listen/open-conversation.ts';

const QUESTIONS = 4;

/** Accepts one post a second, as Slack does in a channel. */
function acceptOneASecond(slack: FakeSlack): void {
  let accepted = Number.NEGATIVE_INFINITY;
  const isTooSoon = (): boolean => {
    const now = performance.now();
    if (now - accepted < 1000) return true;
    accepted = now;
    return false;
  };
  slack.fail('chat.postMessage', { retryAfter: 1, times: 1000, when: isTooSoon });
}

test.each(['socket', 'http'] as const)(
  'over %s, questions at once in one channel are all answered in their threads, and wait together where Slack asks for patience',
  { timeout: 60_000 },
  async (transport) => {
    const { responder } = await openRoom({ limits: { perPerson: null, perChannel: null } });
    const { ann, lobby, slack, settle } = await openConversation({ transport, responder });
    acceptOneASecond(slack);
    const asked = await Promise.all(
      Array.from({ length: QUESTIONS }, (_, i) => ann.mention(lobby, `How long does Huawei Cloud keep data, ${i}?`)),
    );
    await settle();
    const posts = slack.posts(lobby);
    expect(posts.map(({ threadTs }) => threadTs).toSorted()).toEqual(
      asked.map(({ message }) => message?.ts).toSorted(),
    );
    expect(posts.every(({ ephemeralTo }) => ephemeralTo === null)).toBe(true);
    // Each is refused once at most. Side by side, all that wait would be refused again and again.
    expect(slack.calls('chat.postMessage').length).toBeLessThanOrEqual(2 * QUESTIONS);
  },
);
