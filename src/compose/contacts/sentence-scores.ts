import type { Contact } from '../../policy/contact.ts';
import type { Ranking } from '../../rank/rank.ts';

/** Looks up the score (a logit) of the sentence that a contact stands in; undefined where it is no candidate. */
export function sentenceScores({ candidates }: Ranking): (contact: Contact) => number | undefined {
  const scores = new Map(candidates.map(({ clause, sentence, score }) => [`${clause} ${sentence}`, score]));
  return ({ clause, sentence }) => scores.get(`${clause} ${sentence}`);
}
