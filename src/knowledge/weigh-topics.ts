import type { PatternMatch } from '../patterns/pattern-matcher.ts';
import type { Token } from '../text/tokens.ts';
import { topicById } from './topic-by-id.ts';

const broaderTopics = (id: string): readonly string[] => topicById(id)?.broader ?? [];

/** What a whole counts beside a part of it that is asked about, as a share of the part. */
const WHOLE_BESIDE_PART = 0.5;

/**
 * The topics that a question is on by its matches in the table `asked`, with a weight: the number of tokens its longest
 * match covers, a Chinese character counting half. A longer wording says more surely what is meant; but a whole that a
 * question goes on from to one of its parts ("share ... with the police") counts half of the part at most.
 */
export function topicsAsked(tokens: readonly Token[], matches: readonly PatternMatch[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { id, from, to } of matches) {
    let weight = 0;
    for (const token of tokens.slice(from, to)) weight += token.han ? 0.5 : 1;
    weights.set(id, Math.max(weights.get(id) ?? 0, weight));
  }
  for (const [whole, part] of wentOnFrom(matches))
    weights.set(whole, Math.min(weights.get(whole) ?? 0, (weights.get(part) ?? 0) * WHOLE_BESIDE_PART));
  return weights;
}

/** The wholes that are asked about with parts of theirs whose wordings reach beyond those of the whole. */
function wentOnFrom(matches: readonly PatternMatch[]): [whole: string, part: string][] {
  return matches.flatMap((part) =>
    broaderTopics(part.id)
      .filter((whole) => {
        const own = matches.filter(({ id }) => id === whole);
        return own.length > 0 && !isCovered(part, own);
      })
      .map((whole): [string, string] => [whole, part.id]),
  );
}

/** True where other matches together hold every token of one. */
function isCovered({ from, to }: PatternMatch, others: readonly PatternMatch[]): boolean {
  for (let token = from; token < to; token++)
    if (!others.some((other) => other.from <= token && token < other.to)) return false;
  return true;
}

/** What a part says of the whole topic, beside a sentence on the whole itself. */
const IMPLIED = 0.5;

/**
 * The topics that a sentence states something on by its matches in the table `stated`: 1 for its own, less for the general
 * ones that they are parts of.
 */
export function topicsStated(matches: readonly PatternMatch[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id } of matches) {
    found.set(id, 1);
    for (const whole of broaderTopics(id)) if (!found.has(whole)) found.set(whole, IMPLIED);
  }
  return found;
}
