import { beforeAll, describe, expect, test } from 'vitest';
import { findPatterns } from '../../../src/knowledge/find-patterns.ts';
import { topicById } from '../../../src/knowledge/topic-by-id.ts';
import { fromKnowledge, knowledge, useKnowledge } from '../../../src/knowledge/use-knowledge.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { understand } from '../../../src/understand/understand.ts';
import { fivePolicies } from '../five-policies.ts';

let corpus: Corpus;

beforeAll(async () => {
  corpus = await fivePolicies();
});

describe('topics', () => {
  test.each(['en', 'zh'] as const)('are recognised by their own openers (%s)', (language) => {
    const name = corpus.policies[0]?.record.names[language] ?? '';
    const missed = knowledge().topics.flatMap(({ id, opener }) => {
      const question = opener[language].replaceAll('{provider}', name);
      const asked = understand(question, corpus).topics;
      return asked.has(id) ? [] : [`${id}: "${question}" is ${[...asked.keys()].join(', ') || 'nothing'}`];
    });
    expect(missed).toEqual([]);
  });

  test('are found by their ids', () => {
    for (const topic of knowledge().topics) expect(topicById(topic.id)).toBe(topic);
    expect(topicById('no-such-topic')).toBeUndefined();
  });
});

test('each name of a place and each law is that of one jurisdiction', () => {
  const owners = new Map<string, Set<string>>();
  for (const { id, places } of knowledge().jurisdictions)
    for (const form of [...places.en, ...places.zh]) owners.set(form, (owners.get(form) ?? new Set()).add(id));
  expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

describe('evidence of answer types and details', () => {
  const all = () => [...knowledge().answerTypes, ...knowledge().details];

  test('is looked for in time in a long text', () => {
    const text = [
      'a'.repeat(5000),
      '1 '.repeat(2000),
      '、'.repeat(2000) + '以便验'.repeat(500),
      'A'.repeat(3000),
      'Aa '.repeat(2000) + '十'.repeat(1000),
    ].join(' ');
    for (const { evidence } of all()) expect(typeof evidence.test(text)).toBe('boolean');
  });

  test('keeps no state between two texts', () => {
    expect(all().filter(({ evidence }) => evidence.global || evidence.sticky)).toEqual([]);
  });
});

describe('the knowledge in use', () => {
  test('is read by its patterns', () => {
    const text = knowledge()
      .topics.map(({ opener }) => `${opener.en} ${opener.zh}`)
      .join(' ');
    expect(findPatterns(tokensOf(text), 'asked').asked.length).toBeGreaterThan(knowledge().topics.length);
  });

  test('is what derived values are made of, once, and again when other knowledge is used', () => {
    const before = knowledge();
    let made = 0;
    const count = fromKnowledge(({ topics }) => {
      made++;
      return topics.length;
    });
    expect([count(), count(), made]).toEqual([before.topics.length, before.topics.length, 1]);
    try {
      useKnowledge({ ...before, topics: before.topics.slice(0, 3) });
      expect([count(), made]).toEqual([3, 2]);
    } finally {
      useKnowledge(before);
    }
  });
});
