import { findPatterns } from '../knowledge/find-patterns.ts';
import { jurisdictionsOf } from '../knowledge/match-jurisdictions.ts';
import type { FoundPatterns } from '../patterns/pattern-matcher.ts';
import { HAN_PARTICLES, STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokensOf } from '../text/tokens.ts';

/** A word, a pair of Chinese characters, a concept (`~id`) or a jurisdiction (`@id`). */
export type Term = string;

/** Stems of content words. */
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

/** Concepts by any of their wordings in either language, which bridges paraphrases and languages. */
const concepts = ({ concept }: AnalysedForms): Term[] => [...new Set(concept.map(({ id }) => `~${id}`))];

/** Jurisdictions by their names and laws. */
const places = ({ place, law }: AnalysedForms): Term[] => jurisdictionsOf([...place, ...law]).map((id) => `@${id}`);

/** The knowledge tables that terms come from. */
export const ANALYZED_TABLES = ['concept', 'place', 'law'] as const;

/** Matches of those tables in a text. */
type AnalysedForms = FoundPatterns<(typeof ANALYZED_TABLES)[number]>;

/**
 * The terms of a text, with repetitions. The one analyzer for policies and questions alike.
 *
 * For example "personal data" gives the stems "person" and "data" and the ids of the concepts that the words belong to.
 * @param forms matches of `ANALYZED_TABLES` in the text, if they have been found already
 */
export function analyze(text: string | readonly Token[], forms?: AnalysedForms): Term[] {
  const tokens = typeof text === 'string' ? tokensOf(text) : text;
  const found = forms ?? findPatterns(tokens, ...ANALYZED_TABLES);
  return [...words(tokens), ...bigrams(tokens), ...concepts(found), ...places(found)];
}
