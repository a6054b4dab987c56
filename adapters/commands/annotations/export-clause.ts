import { createHash } from 'node:crypto';
import type { Clause } from '../../../src/policy/policy.ts';

const sentencesOf = (clause: Clause): string[] => clause.sentences.map((sentence) => clause.text.slice(...sentence.at));

/** The hash by which the indexer knows a clause's text (`clauseHash` of its annotations); a test holds the two together. */
export const hashClause = (clause: Clause): string =>
  createHash('sha256').update(sentencesOf(clause).join('\n')).digest('hex').slice(0, 12);

/** A clause as those who annotate it get it: one line of JSON. */
export function exportClause(clause: Clause): string {
  const { id, number, section, leadIn } = clause;
  const fields = { clause: id, hash: hashClause(clause), number, section, leadIn, sentences: sentencesOf(clause) };
  return JSON.stringify(fields);
}
