import type { PolicyResult } from '../answerability/policy-result.ts';
import type { CorpusPolicy } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import { pickContact } from './contacts/pick-contact.ts';
import { createReply } from './create-reply.ts';
import { findLead } from './lead/find-lead.ts';
import type { ProviderNames } from './names.ts';
import { addsToQuote, topicsOf } from './quotes/adds-to-quote.ts';
import { citeBest } from './quotes/cite.ts';
import { isFragment } from './quotes/sentence-ties.ts';
import type { Citation, Reply } from './reply.ts';
import { type BodyPart, noteThat } from './reply-body.ts';
import { type SuggestOptions, suggestQuestions } from './suggest-questions.ts';

/** At most this many quotes answer a question. */
const MAX_QUOTES = 3;
/** A further quote scores at most this far below the best one. By the text alone the best one is less surely right. */
const MAX_SCORE_GAP = { annotated: 4, plain: 6 } as const;
/** Passages shown where the policy is silent. */
const MAX_RELATED = 1;

/** Options for composing an answer. */
export interface AnswerOptions {
  readonly names: ProviderNames;
  /** Looks up what this policy states on a suggested question. */
  readonly answerTo: SuggestOptions['answerTo'];
  /** Number of passages of the policy that were shown before and are passed over. */
  readonly skip: number;
}

/** The reply from one policy: its quotes, or that it is silent. */
export function composeAnswer(
  question: Question,
  result: PolicyResult,
  { names, answerTo, skip }: AnswerOptions,
): Reply {
  const { policy, stated } = result;
  const { provider } = policy.record;
  const quotes = quotesOf(question, result, skip);
  const answered = stated && quotes.length > 0;
  const shown = answered ? countOpen(question, policy, quotes, skip) : 0;
  const left = quotes.length - shown;
  const open = quotes.slice(0, answered ? shown : MAX_RELATED);
  const [first] = open;
  const lead = answered && first && skip === 0 ? findLead(question, result, first) : null;
  const suggestions = suggestQuestions(question, policy, { answerTo, shown: open });
  const quoted: BodyPart = {
    kind: 'quotes',
    provider,
    policy: policy.id,
    markers: open.map(({ marker }) => marker),
    heading: false,
  };
  const notes = notesOf(question, result, answered ? open : null);
  const body: BodyPart[] = answered
    ? [
        ...(lead ? [{ kind: 'headline' as const, lead }] : []),
        { kind: 'lead', says: { reason: 'answer', provider, jurisdictions: placesOf(open) } },
        quoted,
        ...(left > 0 ? [noteThat({ reason: 'left', left })] : []),
        ...notes,
      ]
    : [
        { kind: 'verdict', says: { reason: 'silent', provider } },
        ...notes,
        ...(quotes.length > 0 ? [noteThat({ reason: 'related' }), quoted] : []),
      ];
  return createReply(
    {
      kind: answered ? 'answer' : 'silent',
      language: question.language,
      lead,
      body: suggestions.length > 0 ? [...body, { kind: 'suggestions' }] : body,
      citations: answered ? quotes : [],
      total: answered ? skip + quotes.length : 0,
      shown,
      related: answered ? [] : quotes,
      silent: answered ? [] : [provider],
      suggestions,
      confidence: Math.round(result.confidence * 1000) / 1000,
    },
    names,
  );
}

/** How many quotes stand open: the first, and the second where it adds to it; all where more are asked for. */
function countOpen(question: Question, policy: CorpusPolicy, quotes: readonly Citation[], skip: number): number {
  const [first, second] = quotes;
  if (skip > 0) return quotes.length;
  return first && second && addsToQuote(question, policy, [first, second]) ? 2 : Math.min(1, quotes.length);
}

/** A nearest passage on no topic of the question needs this much confidence that it answers to be worth a look. */
const MIN_RELATED_CONFIDENCE = 0.3;

/** True for a nearest passage that is on the subject of the question. */
function isOnSubject({ topics }: Question, { policy, confidence }: PolicyResult, passage: Citation): boolean {
  const told = topicsOf(policy, passage);
  return confidence >= MIN_RELATED_CONFIDENCE || [...topics.keys()].some((id) => told.has(id));
}

/** The quotes that answer, or the nearest passages on the subject; numbered on from those shown before. */
function quotesOf(question: Question, result: PolicyResult, skip: number): Citation[] {
  const { policy, ranking, stated } = result;
  const { jurisdictions } = question;
  const quotes = citeBest(policy, ranking, {
    maxQuotes: skip + (stated ? MAX_QUOTES : MAX_RELATED),
    maxScoreGap: MAX_SCORE_GAP[ranking.mode] * (skip > 0 ? 2 : 1),
    asked: jurisdictions,
  })
    .slice(skip)
    .map((quote, i) => ({ ...quote, marker: skip + i + 1 }));
  return stated ? quotes : quotes.filter((quote) => !isFragment(quote.quote) && isOnSubject(question, result, quote));
}

/** The jurisdictions that all quotes are written for; none where they differ. */
function placesOf(quotes: readonly Citation[]): readonly string[] {
  const places = quotes[0]?.jurisdictions ?? [];
  return quotes.every(({ jurisdictions }) => jurisdictions.join() === places.join()) ? places : [];
}

/** Notes beside the quotes; `quotes` is null where nothing answers. */
export function notesOf(
  { providers, scope, jurisdictions }: Question,
  { policy }: PolicyResult,
  quotes: readonly Citation[] | null,
): BodyPart[] {
  const notes: BodyPart[] = [];
  if (providers.unknown.length > 0) notes.push(noteThat({ reason: 'also-unknown', names: providers.unknown }));
  if (quotes && providers.ids.length === 0 && scope === null)
    notes.push(noteThat({ reason: 'nobody-named', provider: policy.record.provider }));
  const contact = quotes ? null : pickContact(policy, jurisdictions);
  if (contact)
    notes.push(noteThat({ reason: 'ask-them', contact: contact.value, what: contact.kind, purpose: contact.purpose }));
  return notes;
}
