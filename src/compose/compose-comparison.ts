import type { PolicyResult } from '../answerability/policy-result.ts';
import type { Question } from '../understand/question.ts';
import { citeNamedContact } from './contacts/cite-contact.ts';
import { createReply } from './create-reply.ts';
import type { ProviderNames } from './names.ts';
import { citeBest } from './quotes/cite.ts';
import type { Citation, Reply } from './reply.ts';
import { type BodyPart, noteThat } from './reply-body.ts';

/** Quotes of one provider, and how far the second may score below the first. */
const MAX_QUOTES_EACH = 2;
const SECOND_QUOTE_SCORE_GAP = 2;
/** Options for composing a comparison. */
export interface ComparisonOptions {
  readonly names: ProviderNames;
  /** Number of quotes that were shown before and are passed over. */
  readonly skip?: number;
}

/**
 * The reply from several policies side by side, in the order of the results; each is quoted where it would answer the same
 * question put to it alone, and silent where it would not.
 */
export function composeComparison(
  question: Question,
  results: readonly PolicyResult[],
  { names, skip = 0 }: ComparisonOptions,
): Reply {
  const each = results.map((result) => quotesOf(question, result));
  // First one quote of each provider, which stand open, then the others.
  const all = [...each.flatMap(([first]) => first ?? []), ...each.flatMap(([, ...others]) => others)];
  const numbered = all.map((citation, i) => ({ ...citation, marker: i + 1 }));
  const citations = numbered.slice(skip);
  const firsts = each.filter((quotes) => quotes.length > 0).length;
  const shown = skip > 0 ? citations.length : firsts;
  const open = citations.slice(0, shown);
  const left = citations.length - shown;
  const quoted = results.map(({ policy }) => ({ policy, quotes: open.filter((one) => one.policy === policy.id) }));
  const providers = results.map(({ policy }) => policy.record.provider);
  const silent = new Set(providers.filter((id) => !numbered.some(({ provider }) => provider === id)));
  const parts = quoted.flatMap(({ policy: { id, record }, quotes }): BodyPart[] =>
    quotes.length > 0
      ? [{ kind: 'quotes', provider: record.provider, policy: id, markers: quotes.map(markerOf), heading: true }]
      : silent.has(record.provider) && skip === 0
        ? [{ kind: 'silent-provider', provider: record.provider }]
        : [],
  );
  const mostConfident = Math.max(0, ...results.map(({ confidence }) => confidence));
  return createReply(
    {
      kind: citations.length > 0 ? 'comparison' : 'silent',
      language: question.language,
      body: [
        ...notesOf(question, providers),
        ...(question.providers.family.length > 0 ? [] : [leadTo(providers)]),
        ...parts,
        ...(left > 0 ? [noteThat({ reason: 'left', left })] : []),
      ],
      citations,
      total: numbered.length,
      shown,
      silent: [...silent],
      confidence: Math.round(mostConfident * 1000) / 1000,
    },
    names,
  );
}

const leadTo = (providers: readonly string[]): BodyPart => ({
  kind: 'lead',
  says: { reason: 'comparison', providers },
});

const markerOf = ({ marker }: Citation): number => marker;

/** The quotes of one policy, or the sentence that names whom the question is on, as its data protection officer. */
function quotesOf(question: Question, result: PolicyResult): Citation[] {
  const { policy, ranking } = result;
  const options = {
    maxQuotes: MAX_QUOTES_EACH,
    maxScoreGap: SECOND_QUOTE_SCORE_GAP,
    asked: question.jurisdictions,
  };
  const quotes = result.stated ? citeBest(policy, ranking, options) : [];
  const named = quotes.length === 0 ? citeNamedContact(result, question, 1) : null;
  return named ? [named] : quotes;
}

function notesOf(
  { providers: { family, unknown }, asksJudgement }: Question,
  providers: readonly string[],
): BodyPart[] {
  const notes = family.map((name) => noteThat({ reason: 'family', name, providers }));
  if (asksJudgement) notes.push(noteThat({ reason: 'no-judgement' }));
  return unknown.length > 0 ? [...notes, noteThat({ reason: 'also-unknown', names: unknown })] : notes;
}
