import { MAX_QUESTION_LENGTH } from '../understand/clean-message.ts';
import type { RecentLimits } from './memory/recent.ts';

/** A number of questions allowed in a window of time. */
export interface Quota {
  readonly uses: number;
  readonly windowMs: number;
}

/** Limits of what the responder answers and remembers. */
export interface ChatLimits {
  /** Characters of a message; the engine would cut a longer one. */
  readonly longest: number;
  /** Null: no limit. */
  readonly perPerson: Quota | null;
  /** Of all persons of a channel together; direct conversations have none. Null: no limit. */
  readonly perChannel: Quota | null;
  /** Full turns in memory, for follow-ups. */
  readonly turns: RecentLimits;
  /** Replies in memory, for sharing them and taking them as evidence. */
  readonly replies: RecentLimits;
  /** Answers what the last asker says in a conversation of the bot without mentioning it, unless others talk too. */
  readonly followsUnmentioned: boolean;
}

const MINUTE = 60_000;

/** The usual limits: enough for anybody who reads the answers, and too few to flood a channel. */
export const CHAT_LIMITS: ChatLimits = {
  longest: MAX_QUESTION_LENGTH,
  perPerson: { uses: 20, windowMs: MINUTE },
  perChannel: { uses: 60, windowMs: MINUTE },
  turns: { most: 5000, age: 30 * MINUTE },
  replies: { most: 1000, age: 60 * MINUTE },
  followsUnmentioned: false,
};
