import { createHasher } from '../../../adapters/state/key/create-hasher.ts';
import { createMemoryState } from '../../../adapters/state/memory-state.ts';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { AboutFacts, PrivacyFacts } from '../../../src/chat/commands/command-context.ts';
import type { ChatLimits } from '../../../src/chat/limits.ts';
import type { ChatState } from '../../../src/chat/memory/state.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { ErrorReport } from '../../../src/chat/reply/error-report.ts';
import { createResponder, type Responder } from '../../../src/chat/respond.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { type TestClock, testClock } from '../../adapters/state/test-clock.ts';
import { fivePolicies } from '../five-policies.ts';

export const ABOUT: AboutFacts = { version: '1.2.3', indexId: 'a1b2c3d4e5f6', indexDate: '2025-11-20', accuracy: null };
export const PRIVACY: PrivacyFacts = { retentionDays: 30, memoryMinutes: 30, storesText: false, operator: null };

/** What a room differs in from the usual one. */
export interface RoomOptions {
  readonly corpus?: Corpus;
  readonly clock?: TestClock;
  readonly state?: ChatState;
  readonly limits?: Partial<ChatLimits>;
  readonly about?: Partial<AboutFacts>;
  readonly privacy?: Partial<PrivacyFacts>;
  /** The ids of the administrators, as in messages. */
  readonly admins?: readonly string[];
}

/** A responder over the five policies with a clock of its own, and somebody who talks with it directly. */
export interface Room {
  readonly responder: Responder;
  readonly clock: TestClock;
  readonly state: ChatState;
  readonly faults: readonly ErrorReport[];
  /** Says something in a direct conversation, or as `more` has it. */
  readonly say: (text: string, more?: Partial<ChatMessage>) => Promise<ChatReply | null>;
  /** The same, for the reply as plain text; empty where there is none. */
  readonly ask: (text: string, more?: Partial<ChatMessage>) => Promise<string>;
}

/** A corpus in which every question goes wrong. */
export async function brokenCorpus(message = 'the index is gone'): Promise<Corpus> {
  return {
    ...(await fivePolicies()),
    get policies(): never {
      throw new Error(message);
    },
    get byProvider(): never {
      throw new Error(message);
    },
  };
}

/** A message with nothing special about it. */
export const message = (id: string, text: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  text,
  conversation: 'talk',
  person: 'ann',
  channel: 'talk',
  mentionsBot: false,
  isDirect: true,
  fromBot: false,
  isEdit: false,
  mentionsOthers: false,
  ...more,
});

export async function openRoom(options: RoomOptions = {}): Promise<Room> {
  const clock = options.clock ?? testClock();
  const state = options.state ?? createMemoryState({ now: clock.now, retentionDays: 30, keepText: false });
  const faults: ErrorReport[] = [];
  const responder = createResponder({
    corpus: options.corpus ?? (await fivePolicies()),
    state,
    hasher: createHasher('a key for tests'),
    clock: clock.now,
    log: (fault) => faults.push(fault),
    about: { ...ABOUT, ...options.about },
    privacy: { ...PRIVACY, ...options.privacy },
    limits: options.limits ?? {},
    isAdmin: (person) => options.admins?.includes(person) ?? false,
  });
  const say = (text: string, more: Partial<ChatMessage> = {}) =>
    responder.respond(message(String(++lastId), text, more));
  const ask = async (text: string, more?: Partial<ChatMessage>) => {
    const reply = await say(text, more);
    return reply ? plainText(reply) : '';
  };
  return { responder, clock, state, faults, say, ask };
}

/** Rooms may share a state: no two of their messages are the same. */
let lastId = 0;
