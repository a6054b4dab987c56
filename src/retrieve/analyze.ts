import { findPatterns } from '../knowledge/find-patterns.ts';
import { jurisdictionsOf } from '../knowledge/match-jurisdictions.ts';
import type { FoundPatterns } from '../patterns/pattern-matcher.ts';
import { HAN_PARTICLES, STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokensOf } from '../text/tokens.ts';

/** A word, a pair of Chinese characters, a concept (`~id`) or a jurisdiction (`@id`). */
export type Term = string;

/** Stems of words that carry meaning. */
const words = (tokens: readonly Token[]): Term[] =>
  tokens.filter((token) => !token.han && !STOP_WORDS.has(token.key)).map((token) => token.key);

/** Pairs of neighbouring Chinese characters (Nie et al.: as good as a dictionary for retrieval). */
function bigrams(tokens: readonly Token[]): Term[] {
  const pairs: Term[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [tokens[i], tokens[i + 1]];
    if (!first?.han || !second?.han) continue;
    if (HAN_PARTICLES.has(first.key) || HAN_PARTICLES.has(second.key)) continue;
    pairs.push(first.key + second.key);
  }
  return pairs;
}

/** Concepts by any of their wordings in either language: what bridges paraphrase and language. */
const concepts = ({ concept }: AnalysedForms): Term[] => [...new Set(concept.map(({ id }) => `~${id}`))];

/** Jurisdictions by their names and their laws; they begin with `@`. */
const places = ({ place, law }: AnalysedForms): Term[] => jurisdictionsOf([...place, ...law]).map((id) => `@${id}`);

/** The tables that terms are made of. */
export const ANALYZED_TABLES = ['concept', 'place', 'law'] as const;

/** What was found of those tables in a text. */
type AnalysedForms = FoundPatterns<(typeof ANALYZED_TABLES)[number]>;

/**
 * The terms of a text, repeated as often as they occur. Index and questions are analysed by this alone.
 * @param forms what was found in the text, where it is at hand already
 */
export function analyze(text: string | readonly Token[], forms?: AnalysedForms): Term[] {
  const tokens = typeof text === 'string' ? tokensOf(text) : text;
  const found = forms ?? findPatterns(tokens, ...ANALYZED_TABLES);
  return [...words(tokens), ...bigrams(tokens), ...concepts(found), ...places(found)];
}
