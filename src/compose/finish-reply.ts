import { toTraditional } from '../text/to-traditional.ts';
import type { Question } from '../understand/question.ts';
import { renderReply } from './draw/render-reply.ts';
import type { ProviderNames } from './names.ts';
import type { Reply, ReplyContent } from './reply.ts';
import { noteThat } from './reply-body.ts';

const BETTER =
  /\b(?:strict(?:er|est)|better|best|safer|safest|friendli(?:er|est)|(?:more|most) (?:private|secure|protective|generous))\b|(?:更|最)(?:严|好|安全|可靠|宽|松)|哪[个家一]{1,2}(?:好|严)/iu;
const WHICH = /\b(?:which|who|whose|than|or|vs)\b|哪|谁|比|还是/iu;

/** True for a question which policy is the better one, which no quote can say. */
const asksJudgement = (text: string): boolean => BETTER.test(text) && WHICH.test(text);

/** Options for finishing a reply. */
export interface FinishOptions {
  readonly names: ProviderNames;
  /** What stands first where a policy is in the other language; the translation unless given. */
  readonly quoteFirst?: 'translation' | 'original' | undefined;
}

/**
 * Adds to a reply what the manner of the question asks for: that nothing is judged, the script it is written in, and which of
 * a quote and its translation is read first.
 */
export function finishReply(
  reply: Reply,
  { text, isTraditional, language }: Question,
  { names, quoteFirst }: FinishOptions,
): Reply {
  const isSaid = reply.body.some((part) => 'says' in part && part.says.reason === 'no-judgement');
  const judged = reply.kind === 'comparison' && !isSaid && asksJudgement(text);
  const traditional = isTraditional && language === 'zh';
  const isOriginalFirst = quoteFirst === 'original';
  if (!judged && !traditional && !isOriginalFirst) return reply;
  const { text: _, ...content } = reply;
  const finished: ReplyContent = {
    ...content,
    body: judged ? [noteThat({ reason: 'no-judgement' }), ...content.body] : content.body,
    ...(isOriginalFirst ? { quoteFirst: 'original' as const } : {}),
    ...(traditional ? { script: 'traditional' as const, suggestions: content.suggestions.map(toTraditional) } : {}),
  };
  return { ...finished, text: renderReply(finished, names) };
}
