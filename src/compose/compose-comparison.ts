import { missingTopics } from '../answerability/evidence.ts';
import type { PolicyResult } from '../answerability/policy-result.ts';
import type { Ranking } from '../rank/rank.ts';
import type { Question } from '../understand/understand.ts';
import { citeNamedContact } from './contacts/cite-contact.ts';
import { createReply } from './create-reply.ts';
import type { ProviderNames } from './names.ts';
import { citeBest } from './quotes/cite.ts';
import type { Citation, Reply } from './reply.ts';
import { type BodyPart, noteThat } from './reply-body.ts';

/** Quotes of one provider, and how far the second may score below the first. */
const MAX_QUOTES_EACH = 2;
const SECOND_QUOTE_SCORE_GAP = 1;
/** "Which of them ...?" asks for the few: a policy needs more evidence to be among them. */
const MIN_CONFIDENCE_AMONG_MANY = 0.65;
/** And its best sentence answers about as well as the best of all. */
const MAX_GAP_TO_BEST = 4;

const topScore = (ranking: Ranking): number => ranking.candidates[0]?.score ?? Number.NEGATIVE_INFINITY;

/** Options for composing a comparison. */
export interface ComparisonOptions {
  readonly names: ProviderNames;
  /** True for "which of them ...?": only policies with strong evidence are quoted. */
  readonly onlyThoseWho: boolean;
}

/** The reply from several policies side by side, in the order of the results; each is quoted or silent. */
export function composeComparison(
  question: Question,
  results: readonly PolicyResult[],
  { names, onlyThoseWho }: ComparisonOptions,
): Reply {
  const best = Math.max(...results.map(({ ranking }) => topScore(ranking)));
  const citations: Citation[] = [];
  const quoted = results.map((result) => {
    const speaks = onlyThoseWho ? isAmongThem(question, result, best) : result.stated;
    const quotes = quotesOf(question, result, speaks, citations.length + 1);
    citations.push(...quotes);
    return { policy: result.policy, quotes };
  });
  const providers = results.map(({ policy }) => policy.record.provider);
  const silent = new Set(providers.filter((id) => !citations.some(({ provider }) => provider === id)));
  const parts = quoted.flatMap(({ policy: { id, record }, quotes }): BodyPart[] =>
    quotes.length > 0
      ? [{ kind: 'quotes', provider: record.provider, policy: id, markers: quotes.map(markerOf), heading: true }]
      : silent.has(record.provider)
        ? [{ kind: 'silent-provider', provider: record.provider }]
        : [],
  );
  const mostConfident = Math.max(0, ...results.map(({ confidence }) => confidence));
  return createReply(
    {
      kind: citations.length > 0 ? 'comparison' : 'silent',
      language: question.language,
      body: [...notesOf(question, providers), { kind: 'lead', says: { reason: 'comparison', providers } }, ...parts],
      citations,
      silent: [...silent],
      confidence: Math.round(mostConfident * 1000) / 1000,
    },
    names,
  );
}

const markerOf = ({ marker }: Citation): number => marker;

/** True for a policy that answers about as well as the best one, with no decisive topic of the question missing. */
const isAmongThem = (question: Question, { policy, ranking, confidence }: PolicyResult, best: number): boolean =>
  confidence >= MIN_CONFIDENCE_AMONG_MANY &&
  topScore(ranking) >= best - MAX_GAP_TO_BEST &&
  missingTopics(question, policy.topics) < 1;

/** The quotes of one policy, or the sentence that names whom the question is on, as its data protection officer. */
function quotesOf(question: Question, result: PolicyResult, speaks: boolean, firstMarker: number): Citation[] {
  const { policy, ranking } = result;
  const options = {
    maxQuotes: MAX_QUOTES_EACH,
    maxScoreGap: SECOND_QUOTE_SCORE_GAP,
    asked: question.jurisdictions,
    firstMarker,
  };
  const quotes = speaks ? citeBest(policy, ranking, options) : [];
  const named = quotes.length === 0 ? citeNamedContact(result, question, firstMarker) : null;
  return named ? [named] : quotes;
}

function notesOf({ providers: { family, unknown } }: Question, providers: readonly string[]): BodyPart[] {
  const notes = family.map((name) => noteThat({ reason: 'family', name, providers }));
  return unknown.length > 0 ? [...notes, noteThat({ reason: 'also-unknown', names: unknown })] : notes;
}
