import { FEATURES } from '../rank/features.ts';
import { rankerWeights } from '../rank/ranker-weights.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import { understand } from '../understand/understand.ts';
import { type AskOptions, evaluatePolicy } from './evaluate-policy.ts';

/** A ranked sentence and what its score is made of. */
export interface SearchHit {
  readonly provider: string;
  readonly file: string;
  readonly span: readonly [number, number];
  readonly lines: readonly [number, number];
  readonly text: string;
  readonly score: number;
  /** Contribution of each feature to the score (weight times value), largest absolute value first. */
  readonly why: Readonly<Record<string, number>>;
}

/** The best `top` sentences for a question: of the providers it names, or of all. */
export function search(
  corpus: Corpus,
  text: string,
  { top, everywhere, annotations }: AskOptions & { top: number; everywhere: boolean },
): SearchHit[] {
  const question = understand(text, corpus);
  const named = everywhere ? [] : question.providers.ids.flatMap((id) => corpus.byProvider.get(id) ?? []);
  const policies = named.length > 0 ? named : corpus.policies;
  return policies
    .flatMap((policy) => {
      const { mode, candidates } = evaluatePolicy(policy, question, { annotations }).ranking;
      return candidates.slice(0, top).map((candidate) => ({ policy, mode, candidate }));
    })
    .sort((a, b) => b.candidate.score - a.candidate.score)
    .slice(0, top)
    .map(({ policy, mode, candidate }) => {
      const clause = policy.open.index.policy.clauses[candidate.clause];
      const sentence = clause?.sentences[candidate.sentence];
      const span = sentence?.span ?? [0, 0];
      return {
        provider: policy.record.provider,
        file: policy.record.file,
        span,
        lines: [policy.check.lineAt(span[0]), policy.check.lineAt(Math.max(span[0], span[1] - 1))] as const,
        text: clause?.text.slice(...(sentence?.at ?? [0, 0])) ?? '',
        score: round(candidate.score),
        why: explain(candidate.vector, mode),
      };
    });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function explain(vector: readonly number[], mode: keyof typeof rankerWeights): Record<string, number> {
  const parts = FEATURES.map((name, i) => [name, round(rankerWeights[mode][name] * (vector[i] ?? 0))] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== 0).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])));
}
