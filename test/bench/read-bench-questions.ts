import { readGold } from '../../index/training/gold/read-gold.ts';
import type { PolicyRecord } from '../../src/policy/policy.ts';
import { questionFiles } from '../eval/sets.ts';

/** A question on one of the policies: as it is, about another provider, and about none. */
export interface BenchQuestion {
  readonly text: string;
  readonly named: (name: string) => string;
  readonly bare: string;
}

/** The own questions that name one provider. */
export function readBenchQuestions(records: readonly PolicyRecord[]): BenchQuestion[] {
  const asked = questionFiles()
    .filter(({ name }) => /^(?:alibaba|aws|huawei|kingsoft)\.\w+$/.test(name))
    .flatMap(({ file }) => readGold(file).map(({ question = '' }) => question));
  const aliases = records
    .flatMap(({ names, aliases: others }) => [names.en, names.zh, ...others])
    .sort((a, b) => b.length - a.length);
  const alias = new RegExp(aliases.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu');
  // Spread, so that a part of them is like the whole.
  const spread = asked.map((_, i) => asked[(i * 37) % asked.length] ?? '');
  return spread.map((question) => {
    const renamed = (name: string) => question.replace(alias, ` ${name} `);
    return {
      text: question,
      named: (name) => (renamed(name) === question ? `${name}: ${question}` : renamed(name)),
      bare: renamed(''),
    };
  });
}
