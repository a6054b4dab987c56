import type { Corpus } from '../../src/retrieve/corpus.ts';
import { understand } from '../../src/understand/understand.ts';
import type { TrainingPolicy, TrainingQuestion } from './load-training-policies.ts';
import type { TrainingExample } from './training-example.ts';

/** Questions of each kind that are taken of one policy; more of them take longer and hardly move the weights. */
const MAX_QUESTIONS = { answered: 80, open: 44 } as const;

/** The questions of training policies as examples, as many of each policy. Questions that a list answers are left out. */
export function collectPolicyExamples(corpus: Corpus, policies: readonly TrainingPolicy[]): TrainingExample[] {
  const byId = new Map(corpus.policies.map((policy) => [policy.id, policy]));
  return policies.flatMap(({ policy: { id }, questions }) => {
    const policy = byId.get(id);
    if (!policy) throw new Error(`Cannot train on ${id}: its index was not built. Look for the reason above.`);
    return (['answered', 'open'] as const).flatMap((kind) =>
      spread(
        questions.filter((question) => question.kind === kind),
        MAX_QUESTIONS[kind],
      ).map((asked): TrainingExample => {
        const answered = kind === 'answered';
        const question = understand(asked.text, corpus);
        return { policy, question, answered, isRight: isRightFor(asked), ranks: answered, judgingWeight: 1 };
      }),
    );
  });
}

/** So many items of a list, at even distances. */
const spread = <T>(items: readonly T[], count: number): T[] =>
  items.length <= count
    ? [...items]
    : Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)] as T);

function isRightFor({ statements }: TrainingQuestion): TrainingExample['isRight'] {
  const right = new Set(statements.flat().map((ref) => ref.join()));
  return (clause, sentence) => right.has(`${clause},${sentence}`);
}
