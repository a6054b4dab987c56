import { missingTopics } from '../answerability/evidence.ts';
import type { PolicyResult } from '../answerability/policy-result.ts';
import type { Ranking } from '../rank/rank.ts';
import type { Question } from '../understand/understand.ts';
import { citeBest } from './cite.ts';
import { citeNamed } from './compose-contacts.ts';
import { nameOf, namesOf } from './names.ts';
import { citationText } from './render-text.ts';
import type { Citation, Reply } from './reply.ts';
import { wording } from './wording.ts';

/** A second quote of the same provider scores at most so much below the first. */
const SECOND_QUOTE_SCORE_GAP = 1;
/** "Which of them ...?" asks for the few: a policy needs more evidence to be among them. */
const MIN_CONFIDENCE_AMONG_MANY = 0.65;

/** And its best sentence answers about as well as the best of all, and no decisive topic of the question is foreign to it. */
const MAX_GAP_TO_BEST = 4;

const topScore = (ranking: Ranking): number => ranking.candidates[0]?.score ?? Number.NEGATIVE_INFINITY;

/** The reply from several policies side by side, in the order of the findings; each says its own or is silent. */
export function composeComparison(question: Question, findings: readonly PolicyResult[], which: boolean): Reply {
  const { language, jurisdictions, providers } = question;
  const words = wording[language];
  const best = Math.max(...findings.map(({ ranking }) => topScore(ranking)));
  const citations: Citation[] = [];
  const silent: string[] = [];
  const parts: string[] = [];
  for (const finding of findings) {
    const { policy, ranking, stated, confidence } = finding;
    const name = nameOf(policy.record, language);
    const isAmong =
      confidence >= MIN_CONFIDENCE_AMONG_MANY &&
      topScore(ranking) >= best - MAX_GAP_TO_BEST &&
      missingTopics(question, policy.topics) < 1;
    const quotes = (which ? isAmong : stated)
      ? citeBest(policy, ranking, 2, SECOND_QUOTE_SCORE_GAP, jurisdictions, citations.length + 1)
      : [];
    const named = quotes.length === 0 ? citeNamed(finding, question, citations.length + 1) : null;
    if (named) quotes.push(named);
    citations.push(...quotes);
    if (quotes.length === 0) silent.push(policy.record.provider);
    parts.push(
      quotes.length > 0
        ? [name, ...quotes.map((quote) => citationText(quote, language, policy.record.language))].join('\n')
        : `${name}: ${words.silentShort}`,
    );
  }
  const names = namesOf(
    findings.map(({ policy }) => policy.record),
    language,
  );
  const notes = providers.family.map((family) => words.family(family, names, findings.length));
  if (providers.unknown.length > 0) notes.push(words.unknownAlso(providers.unknown.join(words.listSeparator)));
  const most = Math.max(0, ...findings.map((finding) => finding.confidence));
  return {
    kind: citations.length > 0 ? 'comparison' : 'silent',
    language,
    text: [...notes, words.comparison(names), ...parts].join('\n\n'),
    lead: words.comparison(names),
    notes,
    citations,
    related: [],
    contacts: [],
    silent: [...new Set(silent)].filter((id) => !citations.some((citation) => citation.provider === id)),
    suggestions: [],
    confidence: Math.round(most * 1000) / 1000,
  };
}
