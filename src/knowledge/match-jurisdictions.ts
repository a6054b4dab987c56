import type { PatternMatch } from '../patterns/pattern-matcher.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { findPatterns } from './find-patterns.ts';

/** Ids of the jurisdictions named in a text, in order of first mention; laws imply theirs when `withLaws`. */
export function jurisdictionsIn(text: string | readonly Token[], withLaws = false): string[] {
  const tokens = typeof text === 'string' ? tokensOf(text) : text;
  const { place, law } = findPatterns(tokens, 'place', 'law');
  return jurisdictionsOf(withLaws ? [...place, ...law] : place);
}

/** Ids of the jurisdictions of matches in the tables `place` and `law`, in order of first mention. */
export function jurisdictionsOf(found: readonly PatternMatch[]): string[] {
  const longest = found.filter((match) => !found.some((other) => covers(other, match)));
  return [...new Set(longest.sort((a, b) => a.from - b.from).map((match) => match.id))];
}

const covers = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;

/** Words of a text that are neither a jurisdiction nor a connective between them. */
export function wordsBesideJurisdictions(text: string): number {
  const tokens = tokensOf(text);
  const named = new Set<number>();
  for (const match of findPatterns(tokens, 'place').place) for (let i = match.from; i < match.to; i++) named.add(i);
  const connectives = new Set([
    'and',
    'the',
    'of',
    'in',
    'outsid',
    'or',
    'for',
    'a',
    '和',
    '与',
    '及',
    '或',
    '的',
    '等',
  ]);
  return tokens.filter((token, i) => !named.has(i) && !connectives.has(token.key)).length;
}
