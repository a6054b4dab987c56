import * as v from 'valibot';
import type { ChatAction, ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';

/** What a private answer was asked with, so that it can be made again after a restart. */
export interface AskedWith {
  /** The text as the responder took it. */
  readonly text: string;
  readonly options?: Readonly<Record<string, string>> | undefined;
}

const Rest = v.object({
  text: v.string(),
  options: v.optional(v.record(v.string(), v.string()), {}),
  sources: v.array(v.string()),
});

/** The value of a button "Share": the reply's id, and how to make the reply again where that fits. */
export interface ShareValue {
  readonly reply: string;
  readonly again: v.InferOutput<typeof Rest> | null;
}

/** References of all sources that a reply offers, in order. */
export const sourcesOf = ({ actions }: Pick<ChatReply, 'actions'>): string[] =>
  actions.flatMap((action) => (action.kind === 'source' ? [action.source] : []));

/** Puts into the share button of a reply what it was asked with; nobody but Slack and the asker gets to see it. */
export function withShareValue(reply: ChatReply, asked: AskedWith): ChatReply {
  const actions = reply.actions.map((action): ChatAction => {
    if (action.kind !== 'share') return action;
    const value = `${action.reply} ${JSON.stringify({ ...asked, sources: sourcesOf(reply) })}`;
    return value.length <= SLACK_LIMITS.buttonValue.max ? { ...action, reply: value } : action;
  });
  return { ...reply, actions };
}

/** Reads the value of a share button, also of one that has only the id. */
export function readShareValue(value: string): ShareValue {
  const space = value.indexOf(' ');
  if (space < 0) return { reply: value, again: null };
  const reply = value.slice(0, space);
  try {
    return { reply, again: v.parse(Rest, JSON.parse(value.slice(space + 1))) };
  } catch {
    return { reply, again: null };
  }
}
