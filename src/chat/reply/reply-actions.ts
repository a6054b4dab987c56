import type { ReplySources } from '../../compose/draw/reply-sources.ts';
import { formatSourceRef, toSourceRef } from '../../compose/draw/source-ref.ts';
import type { ReplyContent, ReplyKind } from '../../compose/reply.ts';
import type { ChatAction } from './chat-reply.ts';
import { chatWording } from './chat-wording.ts';

/** Replies that say something on a policy: one can vote on them and share them. */
const KINDS_ABOUT_A_POLICY: readonly ReplyKind[] = ['answer', 'comparison', 'contacts', 'silent'];

/** The actions of a reply: look up its sources, ask a suggested question, vote, share, take it as evidence. */
export function replyActions(
  { kind, language, suggestions, related }: Pick<ReplyContent, 'kind' | 'language' | 'suggestions' | 'related'>,
  { all, first }: ReplySources,
  id: string,
): ChatAction[] {
  const words = chatWording[language];
  const sources = all.map((citation, i): ChatAction => {
    const marker = first + i;
    return { kind: 'source', label: words.showSource(marker), marker, source: formatSourceRef(toSourceRef(citation)) };
  });
  const further = suggestions.map((question): ChatAction => ({ kind: 'follow-up', label: question, question }));
  if (!KINDS_ABOUT_A_POLICY.includes(kind)) return [...sources, ...further];
  const evidence: ChatAction[] =
    all.length > related.length ? [{ kind: 'evidence', label: words.evidence, reply: id }] : [];
  return [
    ...sources,
    ...further,
    { kind: 'helpful', label: words.helpful, reply: id },
    { kind: 'not-helpful', label: words.notHelpful, reply: id },
    { kind: 'share', label: words.share, reply: id },
    ...evidence,
  ];
}
