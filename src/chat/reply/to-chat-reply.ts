import { drawBody } from '../../compose/draw/draw-body.ts';
import { replySources } from '../../compose/draw/reply-sources.ts';
import type { ProviderNames } from '../../compose/names.ts';
import type { ReplyContent } from '../../compose/reply.ts';
import type { ChatReply } from './chat-reply.ts';
import { replyActions } from './reply-actions.ts';

/** Options for drawing a reply of the engine. */
export interface ToChatReplyOptions {
  readonly corpus: ProviderNames;
  readonly id: string;
  readonly isPrivate?: boolean;
}

/** Turns a reply of the engine into one that any platform can draw. Its text is not used: the type does not even ask for it. */
export function toChatReply(content: ReplyContent, { corpus, id, isPrivate = false }: ToChatReplyOptions): ChatReply {
  const { kind, language } = content;
  const actions = replyActions(content, replySources(content), id);
  return { id, kind, language, parts: drawBody(content, corpus), actions, isPrivate };
}
