import { findPatterns } from '../knowledge/find-patterns.ts';
import { OVERVIEWS, type Overview } from '../knowledge/overviews.ts';
import { fromKnowledge } from '../knowledge/use-knowledge.ts';
import { HAN_PARTICLES, STOP_WORDS } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';

const generalWords = fromKnowledge(({ overviews }) => new Set(overviews.words));

/** More words than this that no general question has ask for a detail; a Chinese character counts half. */
const MAX_OTHER_WORDS = 0.5;

/**
 * The subject that a general question asks a list of ("what do you collect?"); null for a question on a detail of it
 * ("what do you collect from children?").
 * @param tokens the question without names of providers
 */
export function overviewAsked(tokens: readonly Token[]): Overview | null {
  const { overview, frame } = findPatterns(tokens, 'overview', 'frame');
  const asked = OVERVIEWS.find((id) => overview.some((match) => match.id === id));
  if (!asked) return null;
  const general = generalTokens(tokens);
  const others = tokens.filter(
    ({ key, han }, i) =>
      !general.has(i) &&
      !(han ? HAN_PARTICLES : STOP_WORDS).has(key) &&
      !frame.some(({ from, to }) => i >= from && i < to),
  );
  const weight = others.reduce((sum, { han }) => sum + (han ? 0.5 : 1), 0);
  return weight <= MAX_OTHER_WORDS ? asked : null;
}

/** Characters of the longest Chinese word that is looked for. */
const MAX_WORD_LENGTH = 6;

/** Indices of the tokens that are general words, or stand in one. */
function generalTokens(tokens: readonly Token[]): Set<number> {
  const words = generalWords();
  const found = new Set<number>();
  tokens.forEach(({ han }, from) => {
    let word = '';
    for (let to = from; to < tokens.length && to < from + (han ? MAX_WORD_LENGTH : 1); to++) {
      if (tokens[to]?.han !== han) break;
      word += tokens[to]?.key ?? '';
      if (words.has(word)) for (let i = from; i <= to; i++) found.add(i);
    }
  });
  return found;
}
