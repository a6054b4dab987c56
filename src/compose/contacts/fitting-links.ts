import type { PolicyResult } from '../../answerability/policy-result.ts';
import { findPatterns } from '../../knowledge/find-patterns.ts';
import type { Contact } from '../../policy/contact.ts';
import { analyze } from '../../retrieve/analyze.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { Question } from '../../understand/question.ts';
import { sentenceScores } from './sentence-scores.ts';

/** Points of a link in the best sentence; each logit below the best costs half a point. */
const BEST_SENTENCE_GAIN = 3;
const GAIN_LOST_PER_LOGIT = 1 / 2;
/** Points for a topic of the question in the link's own words, times the topic's weight. */
const TOPIC_GAIN = 3;
/** Links with at least this share of the best one's points are given. */
const MIN_SHARE_OF_BEST = 0.7;

/** The links whose own words and whose sentence fit the question best; none where no link fits at all. */
export function fittingLinks(question: Question, { ranking }: PolicyResult, links: readonly Contact[]): Contact[] {
  const best = ranking.candidates[0]?.score ?? 0;
  const scoreOf = sentenceScores(ranking);
  const scored = links.map((link) => {
    const behind = best - (scoreOf(link) ?? Number.NEGATIVE_INFINITY);
    const gain = Math.max(0, BEST_SENTENCE_GAIN - behind * GAIN_LOST_PER_LOGIT);
    return { link, points: gain + wordPoints(question, link) };
  });
  const most = Math.max(0, ...scored.map(({ points }) => points));
  return most > 0 ? scored.filter(({ points }) => points >= most * MIN_SHARE_OF_BEST).map(({ link }) => link) : [];
}

/** Points for what the label and the address of a link have in common with the question. */
function wordPoints({ topics, terms }: Question, { label, value }: Contact): number {
  const words = tokensOf(`${label} ${value.replace(/[^\p{L}]+/gu, ' ')}`);
  const own = new Set(analyze(words));
  const ids = new Set(findPatterns(words, 'asked').asked.map(({ id }) => id));
  let points = 0;
  for (const id of ids) points += TOPIC_GAIN * (topics.get(id) ?? 0);
  for (const [term, weight] of terms) if (own.has(term)) points += weight;
  return points;
}
