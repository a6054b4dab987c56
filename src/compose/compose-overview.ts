import type { PolicyResult } from '../answerability/policy-result.ts';
import type { Overview } from '../knowledge/overviews.ts';
import type { Question } from '../understand/question.ts';
import type { AnswerOptions } from './compose-answer.ts';
import { notesOf } from './compose-answer.ts';
import { createReply } from './create-reply.ts';
import { overviewCitations } from './overview/overview-citations.ts';
import type { Reply } from './reply.ts';
import { type BodyPart, noteThat } from './reply-body.ts';
import { suggestQuestions } from './suggest-questions.ts';

/** Items that stand open; the others come with "more". */
const MAX_OPEN_ITEMS = 3;
/** Fewer items are no list: the question is then answered as any other. */
const MIN_ITEMS = 2;
/** A policy with a section on the subject says something on it, whatever the words of the question. */
const MIN_CONFIDENCE = 0.9;

/**
 * The reply to a general question: the items of its list in the document's order, the first of them open. Those shown
 * before (`skip`) are left out; the others keep their numbers. Null where the policy has no such list.
 */
export function composeOverview(
  question: Question,
  subject: Overview,
  result: PolicyResult,
  { names, answerTo, skip }: AnswerOptions,
): Reply | null {
  const { policy, ranking, confidence } = result;
  const { provider } = policy.record;
  const items = overviewCitations(policy, subject, { asked: question.jurisdictions, mode: ranking.mode });
  const total = items.length;
  if (total < MIN_ITEMS) return null;
  const citations = items.slice(skip);
  const open = citations.slice(0, MAX_OPEN_ITEMS);
  const left = citations.length - open.length;
  const suggestions = suggestQuestions(question, policy, { answerTo, shown: open });
  const body: BodyPart[] = [
    { kind: 'lead', says: { reason: 'overview', provider, from: skip + 1, to: skip + open.length, total } },
    { kind: 'quotes', provider, policy: policy.id, markers: open.map(({ marker }) => marker), heading: false },
    ...(left > 0 ? [noteThat({ reason: 'left', left })] : []),
    ...notesOf(question, result, open),
  ];
  return createReply(
    {
      kind: 'answer',
      language: question.language,
      body: suggestions.length > 0 ? [...body, { kind: 'suggestions' }] : body,
      citations,
      total,
      shown: open.length,
      suggestions,
      confidence: Math.round(Math.max(confidence, MIN_CONFIDENCE) * 1000) / 1000,
    },
    names,
  );
}
