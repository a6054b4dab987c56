import { renderReply } from './draw/render-reply.ts';
import type { ProviderNames } from './names.ts';
import { emptyReply, type Reply, type ReplyContent } from './reply.ts';

/** The content of a reply; whatever is left out is empty. */
export type ReplyDraft = Pick<ReplyContent, 'kind' | 'language' | 'body'> & Partial<ReplyContent>;

/** Makes a reply from its content: adds what is missing, and the text. */
export function createReply(draft: ReplyDraft, names: ProviderNames): Reply {
  const count = draft.citations?.length ?? 0;
  const content = { ...emptyReply(draft.language), total: count, shown: count, ...draft };
  return { ...content, text: renderReply(content, names) };
}
