import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyRecord } from '../../src/policy/policy.ts';

const QUESTIONS = 'test/eval/questions';

/** A question on one of the policies: as it is, about another provider, and about none. */
export interface BenchQuestion {
  readonly text: string;
  readonly named: (name: string) => string;
  readonly bare: string;
}

/** The own questions that name one provider. */
export function readBenchQuestions(records: readonly PolicyRecord[]): BenchQuestion[] {
  const files = readdirSync(QUESTIONS).filter((file) => /^(?:alibaba|aws|huawei|kingsoft)\.\w+\.jsonl$/.test(file));
  const lines = files.flatMap((file) =>
    readFileSync(path.join(QUESTIONS, file), 'utf8')
      .split('\n')
      .filter((text) => text.trim()),
  );
  const aliases = records
    .flatMap(({ names, aliases: others }) => [names.en, names.zh, ...others])
    .sort((a, b) => b.length - a.length);
  const alias = new RegExp(aliases.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu');
  // Spread, so that a part of them is like the whole.
  const spread = lines.map((_, i) => lines[(i * 37) % lines.length] ?? '');
  return spread.map((text) => {
    const { question } = JSON.parse(text) as { question: string };
    const renamed = (name: string) => question.replace(alias, ` ${name} `);
    return {
      text: question,
      named: (name) => (renamed(name) === question ? `${name}: ${question}` : renamed(name)),
      bare: renamed(''),
    };
  });
}
