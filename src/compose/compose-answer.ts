import type { PolicyResult } from '../answerability/policy-result.ts';
import type { Question } from '../understand/question.ts';
import { pickContact } from './contacts/pick-contact.ts';
import { createReply } from './create-reply.ts';
import type { ProviderNames } from './names.ts';
import { citeBest } from './quotes/cite.ts';
import type { Citation, Reply } from './reply.ts';
import { type BodyPart, noteThat } from './reply-body.ts';
import { suggestQuestions } from './suggest-questions.ts';

/** At most this many quotes answer a question. */
const MAX_QUOTES = 3;
/** A further quote scores at most this far below the best one. By the text alone the best one is less surely right. */
const MAX_SCORE_GAP = { annotated: 4, plain: 6 } as const;
/** Passages shown where the policy is silent. */
const MAX_RELATED = 2;

/** Options for composing an answer. */
export interface AnswerOptions {
  readonly names: ProviderNames;
  /** True for a suggested question that this policy answers. */
  readonly isAnswered: (question: string) => boolean;
  /** Number of passages of the policy that were shown before and are passed over. */
  readonly skip: number;
}

/** The reply from one policy: its quotes, or that it is silent. */
export function composeAnswer(
  question: Question,
  result: PolicyResult,
  { names, isAnswered, skip }: AnswerOptions,
): Reply {
  const { policy, stated } = result;
  const { provider } = policy.record;
  const quotes = quotesOf(question, result, skip);
  const answered = stated && quotes.length > 0;
  const suggestions = suggestQuestions(question, policy, isAnswered);
  const quoted: BodyPart = {
    kind: 'quotes',
    provider,
    policy: policy.id,
    markers: quotes.map(({ marker }) => marker),
    heading: false,
  };
  const notes = notesOf(question, result, answered ? quotes : null);
  const body: BodyPart[] = answered
    ? [{ kind: 'lead', says: { reason: 'answer', provider } }, quoted, ...notes]
    : [
        { kind: 'verdict', says: { reason: 'silent', provider } },
        ...notes,
        ...(quotes.length > 0 ? [noteThat({ reason: 'related' }), quoted] : []),
      ];
  return createReply(
    {
      kind: answered ? 'answer' : 'silent',
      language: question.language,
      body: suggestions.length > 0 ? [...body, { kind: 'suggestions' }] : body,
      citations: answered ? quotes : [],
      total: answered ? skip + quotes.length : 0,
      related: answered ? [] : quotes,
      silent: answered ? [] : [provider],
      suggestions,
      confidence: Math.round(result.confidence * 1000) / 1000,
    },
    names,
  );
}

/** The quotes that answer, or the nearest passages; numbered on from those shown before. */
function quotesOf({ jurisdictions }: Question, { policy, ranking, stated }: PolicyResult, skip: number): Citation[] {
  return citeBest(policy, ranking, {
    maxQuotes: skip + (stated ? MAX_QUOTES : MAX_RELATED),
    maxScoreGap: MAX_SCORE_GAP[ranking.mode] * (skip > 0 ? 2 : 1),
    asked: jurisdictions,
  })
    .slice(skip)
    .map((quote, i) => ({ ...quote, marker: skip + i + 1 }));
}

/** Notes beside the quotes; `quotes` is null where nothing answers. */
export function notesOf(
  { providers, scope, jurisdictions }: Question,
  { policy }: PolicyResult,
  quotes: readonly Citation[] | null,
): BodyPart[] {
  const notes: BodyPart[] = [];
  if (providers.unknown.length > 0) notes.push(noteThat({ reason: 'also-unknown', names: providers.unknown }));
  const places = quotes?.[0]?.jurisdictions ?? [];
  if (jurisdictions.length === 0 && places.length > 0)
    notes.push(noteThat({ reason: 'only-for', jurisdictions: places }));
  if (quotes && providers.ids.length === 0 && scope === null)
    notes.push(noteThat({ reason: 'nobody-named', provider: policy.record.provider }));
  const contact = pickContact(policy, jurisdictions)?.value;
  if (contact) notes.push(noteThat({ reason: quotes ? 'questions-go-to' : 'ask-them', contact }));
  return notes;
}
