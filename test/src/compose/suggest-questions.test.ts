import { beforeAll, describe, expect, test } from 'vitest';
import { readGold } from '../../../index/training/gold/read-gold.ts';
import { answer } from '../../../src/engine/answer.ts';
import { topicById } from '../../../src/knowledge/topic-by-id.ts';
import { knowledge } from '../../../src/knowledge/use-knowledge.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { isHan } from '../../../src/text/language.ts';
import { understand } from '../../../src/understand/understand.ts';
import { questionFiles } from '../../eval/sets.ts';
import { fivePolicies } from '../five-policies.ts';

let corpus: Corpus;
/** Follow-ups offered behind every fourth own question, with what they were offered behind. */
let offered: readonly {
  readonly question: string;
  readonly provider: string;
  readonly suggestions: readonly string[];
}[] = [];

beforeAll(async () => {
  corpus = await fivePolicies();
  const questions = questionFiles()
    .filter(({ name }) => /^(?:alibaba|aws|huawei|kingsoft)\./.test(name))
    .flatMap(({ file }) => readGold(file));
  offered = questions
    .filter((_, i) => i % 4 === 0)
    .flatMap(({ question = '' }) => {
      const { kind, citations, suggestions } = answer(corpus, question, { annotations: true });
      return kind === 'answer' ? [{ question, provider: citations[0]?.provider ?? '', suggestions }] : [];
    });
});

const topicOf = (suggestion: string, name: string): string | undefined =>
  knowledge().topics.find(({ opener }) =>
    [opener.en, opener.zh].some((text) => text.replaceAll('{provider}', name) === suggestion),
  )?.id;
const nameIn = (provider: string, suggestion: string): string => {
  const names = corpus.byProvider.get(provider)?.[0]?.record.names;
  return [...suggestion].some(isHan) ? (names?.zh ?? '?') : (names?.en ?? '?');
};

describe('suggestions', () => {
  test('are at most two, each once', () => {
    for (const { suggestions } of offered) {
      expect(suggestions.length).toBeLessThanOrEqual(2);
      expect(new Set(suggestions).size).toBe(suggestions.length);
    }
    expect(offered.length).toBeGreaterThan(50);
  });

  test('are openers of topics next to one that was asked, of those that the policy states something on', () => {
    for (const { question, provider, suggestions } of offered) {
      const asked = [...understand(question, corpus).topics.keys()];
      const near = asked.flatMap((id) => topicById(id)?.related ?? []);
      for (const suggestion of suggestions) {
        const topic = topicOf(suggestion, nameIn(provider, suggestion)) ?? `nothing: ${suggestion}`;
        expect({
          question,
          near: near.includes(topic),
          asked: asked.includes(topic),
          stated: corpus.byProvider.get(provider)?.[0]?.topics.has(topic),
        }).toEqual({ question, near: true, asked: false, stated: true });
      }
    }
  });

  test('name the provider, in the language of the question', () => {
    for (const { question, provider, suggestions } of offered) {
      const { language } = understand(question, corpus);
      const name = corpus.byProvider.get(provider)?.[0]?.record.names[language] ?? '?';
      for (const suggestion of suggestions)
        expect({ question, suggestion, named: suggestion.includes(name) }).toEqual({
          question,
          suggestion,
          named: true,
        });
    }
  });

  test('get an answer when they are asked', () => {
    const all = [...new Set(offered.flatMap(({ suggestions }) => suggestions))];
    const unanswered = all.filter(
      (suggestion) => !['answer', 'contacts'].includes(answer(corpus, suggestion, { annotations: true }).kind),
    );
    expect(unanswered).toEqual([]);
  });

  test('the first stands in the text of a reply without an answer, and none behind an answer', () => {
    const answered = answer(corpus, 'Does AWS sell my data?', { annotations: true });
    expect(answered.suggestions.length).toBeGreaterThan(0);
    for (const suggestion of answered.suggestions) expect(answered.text).not.toContain(suggestion);
    const silent = answer(corpus, 'Does Huawei Cloud train AI models on my data?', { annotations: true });
    expect(silent.kind).toBe('silent');
    expect(silent.text).toContain(silent.suggestions[0] ?? 'no suggestion');
  });

  test('are answered by nothing that the reply shows already', () => {
    for (const { question, suggestions } of offered.slice(0, 40)) {
      const { citations, shown } = answer(corpus, question, { annotations: true });
      for (const suggestion of suggestions) {
        const [first] = answer(corpus, suggestion, { annotations: true }).citations;
        const open = citations.slice(0, shown).map(({ span }) => span.join());
        expect({ question, suggestion, isShown: open.includes(first?.span.join() ?? '') }).toEqual({
          question,
          suggestion,
          isShown: false,
        });
      }
    }
  });
});
