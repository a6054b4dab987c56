import { describe, expect, test } from 'vitest';
import { createMemoryState } from '../../../../adapters/state/memory-state.ts';
import type { ChatState, Feedback } from '../../../../src/chat/memory/state.ts';
import { plainText } from '../../../../src/compose/draw/plain-text.ts';
import { MINUTE, testClock } from '../../../adapters/state/test-clock.ts';
import { openRoom } from '../chat-room.ts';

/** A state that also shows what votes it was given. */
function openPolls(): { state: ChatState; votes: (Feedback & { person: string })[] } {
  const votes: (Feedback & { person: string })[] = [];
  const memory = createMemoryState({ now: testClock().now, retentionDays: 30, keepText: true });
  return {
    votes,
    state: {
      ...memory,
      saveFeedback: (person, feedback) => {
        votes.push({ ...feedback, person });
        return memory.saveFeedback(person, feedback);
      },
    },
  };
}

describe('saveFeedback', () => {
  const vote = { person: 'ann', reply: 'r1', helpful: false, reason: ' not the clause ', language: 'en' } as const;

  test('keeps the vote under the hash of the person, without the words', async () => {
    const { state, votes } = openPolls();
    const { responder } = await openRoom({ state });
    const thanks = await responder.saveFeedback(vote);
    expect(plainText(thanks)).toContain('not helpful');
    expect(votes).toEqual([
      { reply: 'r1', helpful: false, reason: null, person: expect.stringMatching(/^[\w-]{22}$/) },
    ]);
  });

  test('keeps the words where the operator has switched that on', async () => {
    const { state, votes } = openPolls();
    const { responder } = await openRoom({ state, privacy: { storesText: true } });
    await responder.saveFeedback(vote);
    expect(votes[0]?.reason).toBe('not the clause');
  });

  test('that goes wrong says so calmly, and logs none of the words', async () => {
    const { state } = openPolls();
    const room = await openRoom({
      state: { ...state, saveFeedback: () => Promise.reject(new Error('no room for "the clause"')) },
    });
    const said = plainText(await room.responder.saveFeedback({ ...vote, language: 'zh' }));
    expect(said).toContain(`编号 ${room.faults[0]?.reference}`);
    expect(room.faults[0]?.causes).toEqual(['Error: no room for "… …"']);
  });
});

describe('share', () => {
  test('gives the reply for everybody, and not to be shared again', async () => {
    const room = await openRoom();
    const reply = await room.say('/ask How long does AWS keep my data? --private');
    expect(reply?.isPrivate).toBe(true);
    const shared = room.responder.share(reply?.id ?? '');
    expect(shared).toMatchObject({ isPrivate: false, parts: reply?.parts });
    expect(shared?.actions.some(({ kind }) => kind === 'share')).toBe(false);
  });

  test('gives nothing of what is unknown, too old, or forgotten', async () => {
    const room = await openRoom();
    const [old, gone] = [await room.say('AWS cookies', { person: 'bob' }), await room.say('Huawei cookies')];
    expect(room.responder.share('nothing')).toBeNull();
    await room.say('/forget');
    expect(room.responder.share(gone?.id ?? '')).toBeNull();
    expect(room.responder.share(old?.id ?? '')).not.toBeNull();
    room.clock.pass(61 * MINUTE);
    expect(room.responder.share(old?.id ?? '')).toBeNull();
    expect(room.responder.evidence(old?.id ?? '')).toBeNull();
  });
});

describe('evidence', () => {
  test('of a reply has its quotes, where they stand, and the time of the reply', async () => {
    const room = await openRoom();
    const reply = await room.say('AWS vs Huawei: cookies');
    room.clock.pass(5 * MINUTE);
    const evidence = room.responder.evidence(reply?.id ?? '');
    expect(evidence).toMatch(/\[1\] Quote: “[\s\S]*Provider: AWS[\s\S]*\[2\] Quote: “[\s\S]*Provider: Huawei Cloud/);
    expect(evidence).toMatch(/Index: a1b2c3d4e5f6\nTime: 2025-11-21T12:00:00\.000Z$/);
  });

  test('is not given of silence: the nearest passages support nothing', async () => {
    const room = await openRoom();
    const reply = await room.say('Does Huawei Cloud train AI models on my data?');
    expect(reply?.kind).toBe('silent');
    expect(reply?.actions.some(({ kind }) => kind === 'evidence')).toBe(false);
    expect(room.responder.evidence(reply?.id ?? '')).toBeNull();
  });
});
