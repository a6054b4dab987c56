import type { CorpusPolicy } from '../../src/retrieve/corpus.ts';
import type { Question } from '../../src/understand/question.ts';

/** A question to one policy, with what is right to say. */
export interface TrainingExample {
  readonly policy: CorpusPolicy;
  readonly question: Question;
  /** True where the policy answers the question. */
  readonly answered: boolean;
  /** True for a sentence (index of its clause, its index there) that is a right answer. */
  readonly isRight: (clause: number, sentence: number) => boolean;
  /** Whether ranking learns from it: answered, and asked of this policy. */
  readonly ranks: boolean;
  /** How much judging learns from it: 1, less for one of several policies that were asked, 0 for none. */
  readonly judgingWeight: number;
}
