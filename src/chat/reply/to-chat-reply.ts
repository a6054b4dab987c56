import { drawBody } from '../../compose/draw/draw-body.ts';
import { replySources } from '../../compose/draw/reply-sources.ts';
import type { ProviderNames } from '../../compose/names.ts';
import type { ReplyContent } from '../../compose/reply.ts';
import type { ChatReply } from './chat-reply.ts';
import { replyActions } from './reply-actions.ts';

/** What a reply of the engine is drawn with. */
export interface ToChatReplyOptions {
  readonly corpus: ProviderNames;
  readonly id: string;
  readonly isPrivate?: boolean;
}

/** A reply of the engine as any platform can draw it. Its content alone decides: the text is not even among the input. */
export function toChatReply(content: ReplyContent, { corpus, id, isPrivate = false }: ToChatReplyOptions): ChatReply {
  const { kind, language } = content;
  const actions = replyActions(content, replySources(content), id);
  return { id, kind, language, parts: drawBody(content, corpus), actions, isPrivate };
}
