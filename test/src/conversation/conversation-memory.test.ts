import { describe, expect, test } from 'vitest';
import { ConversationMemory } from '../../../src/conversation/conversation-memory.ts';
import type { Turn } from '../../../src/conversation/converse.ts';

/** A turn that can be told from others; a memory looks into none. */
const turn = (shown: number): Turn => ({ shown }) as Turn;

describe('ConversationMemory', () => {
  test('recalls the last turn of each conversation, and only that one', () => {
    const memory = new ConversationMemory(() => 0);
    memory.remember('a', turn(1));
    memory.remember('b', turn(2));
    memory.remember('a', turn(3));
    expect([memory.recall('a'), memory.recall('b'), memory.recall('c'), memory.size]).toEqual([
      turn(3),
      turn(2),
      null,
      2,
    ]);
  });

  test('forgets what is too old, by the clock it is given', () => {
    let now = 0;
    const memory = new ConversationMemory(() => now, { conversations: 9, age: 100 });
    memory.remember('a', turn(1));
    now = 100;
    expect(memory.recall('a')).toEqual(turn(1));
    now = 101;
    expect([memory.recall('a'), memory.size]).toEqual([null, 0]);
  });

  test('lets the conversation go that was longest not written to', () => {
    const memory = new ConversationMemory(() => 0, { conversations: 2, age: 100 });
    for (const name of ['a', 'b', 'a', 'c']) memory.remember(name, turn(1));
    expect(['a', 'b', 'c'].map((name) => memory.recall(name) !== null)).toEqual([true, false, true]);
  });

  test('forgets when it is told to, and where there is nothing to remember', () => {
    const memory = new ConversationMemory(() => 0);
    memory.remember('a', turn(1));
    memory.remember('b', turn(1));
    memory.forget('a');
    memory.remember('b', null);
    expect(memory.size).toBe(0);
  });

  test.each(['__proto__', 'constructor', ''])('takes a conversation called %j', (name) => {
    const memory = new ConversationMemory(() => 0);
    expect(memory.recall(name)).toBeNull();
    memory.remember(name, turn(1));
    expect(memory.recall(name)).toEqual(turn(1));
  });
});
