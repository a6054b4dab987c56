import type { ChatReply } from '../../src/chat/reply/chat-reply.ts';

/** The questions that a reply offers, in the order of their numbers. */
export const followUpsOf = ({ actions }: ChatReply): string[] =>
  actions.flatMap((action) => (action.kind === 'follow-up' ? [action.question] : []));
