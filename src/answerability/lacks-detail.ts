import { fromKnowledge } from '../knowledge/use-knowledge.ts';
import type { Candidate } from '../rank/rank.ts';
import type { Question } from '../understand/question.ts';

const detailById = fromKnowledge(({ details }) => new Map(details.map((detail) => [detail.id, detail])));

/** True if a question asks for a detail (a number of days, a name ...) that none of the candidates gives. */
export function lacksDetail(question: Question, candidates: readonly Candidate[]): boolean {
  return question.details.some(
    (id) => !candidates.some((candidate) => detailById().get(id)?.evidence.test(textOf(candidate))),
  );
}

function textOf({ open, clause, sentence }: Candidate): string {
  const source = open.index.policy.clauses[clause];
  return source?.text.slice(...(source.sentences[sentence]?.at ?? [0, 0])) ?? '';
}
