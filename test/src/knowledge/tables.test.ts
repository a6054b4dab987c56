import { describe, expect, test } from 'vitest';
import { answerTypes } from '../../../src/knowledge/answer-types.ts';
import { concepts } from '../../../src/knowledge/concepts.ts';
import { contactQuestions } from '../../../src/knowledge/contact-questions.ts';
import { dataTypes } from '../../../src/knowledge/data-types.ts';
import { details } from '../../../src/knowledge/details.ts';
import { fillerPhrases } from '../../../src/knowledge/filler-phrases.ts';
import { followUps } from '../../../src/knowledge/follow-ups.ts';
import { jurisdictions } from '../../../src/knowledge/jurisdictions.ts';
import { offTopic, orders } from '../../../src/knowledge/off-topic.ts';
import { scopes } from '../../../src/knowledge/scopes.ts';
import { smallTalk } from '../../../src/knowledge/small-talk.ts';
import { topicFamilies } from '../../../src/knowledge/topic-families.ts';
import { topicById, topics } from '../../../src/knowledge/topics.ts';
import { unknownProviders } from '../../../src/knowledge/unknown-providers.ts';
import { compilePatterns } from '../../../src/patterns/compile-patterns.ts';
import { PatternMatcher } from '../../../src/patterns/pattern-matcher.ts';
import { parsePattern, type Sequence } from '../../../src/patterns/pattern-syntax.ts';
import type { Patterns } from '../../../src/patterns/patterns.ts';
import { isHan } from '../../../src/text/language.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { understand } from '../../../src/understand/understand.ts';
import { fivePolicies } from '../five-policies.ts';

/** Every table: entries with an id, and forms by what they are for. */
const TABLES: Readonly<
  Record<string, readonly { readonly id: string; readonly forms: Readonly<Record<string, Patterns>> }[]>
> = {
  topics: topics.map(({ id, ask, state }) => ({ id, forms: { ask, state } })),
  concepts: concepts.map(({ id, en, zh }) => ({ id, forms: { it: { en, zh } } })),
  'data types': dataTypes.map(({ id, en, zh }) => ({ id, forms: { it: { en, zh } } })),
  'answer types': answerTypes.map(({ id, ask }) => ({ id, forms: { ask } })),
  details: details.map(({ id, ask }) => ({ id, forms: { ask } })),
  jurisdictions: jurisdictions.map(({ id, places, laws }) => ({ id, forms: { places, laws } })),
  scopes: scopes.map(({ id, forms }) => ({ id, forms: { it: forms } })),
  'small talk': smallTalk.map(({ id, forms }) => ({ id, forms: { it: forms } })),
  'follow-ups': followUps.map(({ id, forms }) => ({ id, forms: { it: forms } })),
  'unknown providers': unknownProviders.map(({ id, en, zh }) => ({ id, forms: { it: { en, zh } } })),
  frames: [{ id: 'frames', forms: { it: fillerPhrases } }],
  'off-topic': [
    { id: 'off-topic', forms: { it: offTopic } },
    { id: 'orders', forms: { it: orders } },
  ],
  'contact asks': [{ id: 'contact asks', forms: { it: contactQuestions } }],
};

/** A form with where it stands. */
interface Placed {
  readonly where: string;
  readonly language: 'en' | 'zh';
  readonly form: string;
}

const formsOf = (table: string): Placed[] =>
  (TABLES[table] ?? []).flatMap(({ id, forms }) =>
    Object.entries(forms).flatMap(([use, { en, zh }]) => [
      ...en.map((form) => ({ where: `${id}.${use}`, language: 'en' as const, form })),
      ...zh.map((form) => ({ where: `${id}.${use}`, language: 'zh' as const, form })),
    ]),
  );

/** What is wrong with a form as it is written; null for nothing. */
function faultOf(form: string): string | null {
  let depth = 0;
  for (const char of form) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth < 0) return 'closes a bracket that is not open';
    if (char === '|' && depth === 0) return 'has a bar outside of brackets';
  }
  if (depth > 0) return 'does not close a bracket';
  if (/(?<!\.)\.\.(?!\.)|\.{4,}/.test(form)) return 'has a gap that is not three dots';
  if (form.includes('?')) return 'has a question mark, which makes nothing optional';
  return null;
}

/** The shortest text that a sequence matches, and whether that is nothing at all. */
const leastOf = (sequence: Sequence): string[] =>
  sequence.flatMap((part) =>
    typeof part === 'string' ? [part] : part.map(leastOf).reduce((a, b) => (b.length < a.length ? b : a)),
  );

describe.each(Object.keys(TABLES))('the table of %s', (table) => {
  test('has each id once', () => {
    const ids = (TABLES[table] ?? []).map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('has forms with balanced brackets, three-dot gaps and no other syntax', () => {
    const faults = formsOf(table).flatMap(({ where, form }) =>
      faultOf(form) ? [`${where} "${form}" ${faultOf(form)}`] : [],
    );
    expect(faults).toEqual([]);
  });

  test('has forms that match something, and never nothing', () => {
    const empty = formsOf(table).filter(({ form }) =>
      parsePattern(form).some((parts) => parts.length === 0 || leastOf(parts[0] ?? []).length === 0),
    );
    expect(empty.map(({ where, form }) => `${where} "${form}"`)).toEqual([]);
  });

  test('has Chinese forms under zh, and none under en', () => {
    const misplaced = formsOf(table).filter(({ language, form }) => language === 'en' && [...form].some(isHan));
    expect(misplaced.map(({ where, form }) => `${where} "${form}"`)).toEqual([]);
  });

  test('has no form twice in an entry', () => {
    const seen = new Set<string>();
    const twice = formsOf(table).filter(
      ({ where, language, form }) =>
        seen.has(`${where} ${language} ${form}`) || !seen.add(`${where} ${language} ${form}`),
    );
    expect(twice.map(({ where, form }) => `${where} "${form}"`)).toEqual([]);
  });
});

describe('topics', () => {
  test('have wordings to ask and to state them, a name and an opener in both languages', () => {
    const lacking = topics.flatMap(({ id, name, ask, state, opener }) => {
      const parts = {
        name: [name.en, name.zh],
        ask: [ask.en.length, ask.zh.length],
        state: [state.en.length, state.zh.length],
        opener: [opener.en, opener.zh],
      };
      return Object.entries(parts).flatMap(([part, both]) => (both.every(Boolean) ? [] : [`${id}.${part}`]));
    });
    expect(lacking).toEqual([]);
  });

  test('have neighbours that exist, and are not themselves', () => {
    const stray = topics.flatMap(({ id, near }) =>
      near.filter((other) => other === id || !topicById.has(other)).map((other) => `${id} near ${other}`),
    );
    expect(stray).toEqual([]);
  });

  test('have openers with a place for the provider', () => {
    expect(
      topics
        .filter(({ opener }) => !opener.en.includes('{provider}') || !opener.zh.includes('{provider}'))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  test.each([
    ['en', 'Huawei Cloud'],
    ['zh', '华为云'],
  ] as const)('are recognised by their own openers (%s)', async (language, name) => {
    const corpus = await fivePolicies();
    const missed = topics.flatMap(({ id, opener }) => {
      const question = opener[language].replaceAll('{provider}', name);
      const asked = understand(question, corpus).topics;
      return asked.has(id) ? [] : [`${id}: "${question}" is ${[...asked.keys()].join(', ') || 'nothing'}`];
    });
    expect(missed).toEqual([]);
  });
});

describe('topic families', () => {
  test('are of topics that exist, and no topic is a part of itself', () => {
    const stray = Object.entries(topicFamilies).flatMap(([whole, parts]) =>
      [whole, ...parts].filter((id, i) => !topicById.has(id) || (i > 0 && id === whole)).map((id) => `${whole}: ${id}`),
    );
    expect(stray).toEqual([]);
  });

  test('name each part once', () => {
    const twice = Object.entries(topicFamilies).flatMap(([whole, parts]) =>
      parts.filter((id, i) => parts.indexOf(id) !== i).map((id) => `${whole}: ${id}`),
    );
    expect(twice).toEqual([]);
  });
});

describe('jurisdictions', () => {
  const ids = new Set(jurisdictions.map(({ id }) => id));

  test('lie within jurisdictions that exist', () => {
    expect(
      jurisdictions.flatMap(({ id, within }) =>
        within.filter((wider) => wider === id || !ids.has(wider)).map((wider) => `${id} in ${wider}`),
      ),
    ).toEqual([]);
  });

  test('have a wording of their own each', () => {
    const owners = new Map<string, string[]>();
    for (const { id, places, laws } of jurisdictions)
      for (const form of [...places.en, ...places.zh, ...laws.en, ...laws.zh])
        owners.set(form, [...(owners.get(form) ?? []), id]);
    expect([...owners].filter(([, list]) => new Set(list).size > 1)).toEqual([]);
  });
});

describe('answer types', () => {
  test('have evidence that is tried in time on a long text', () => {
    const text = `${'a'.repeat(5000)} ${'1 '.repeat(2000)} ${'、'.repeat(2000)}${'以便验'.repeat(500)}`;
    for (const { evidence } of answerTypes) expect(typeof evidence.test(text)).toBe('boolean');
  });

  test('keep no state between two texts', () => {
    expect(answerTypes.filter(({ evidence }) => evidence.global || evidence.sticky).map(({ id }) => id)).toEqual([]);
  });
});

describe('details', () => {
  test('are looked for in time in a long text', () => {
    const text = `${'A'.repeat(3000)} ${'Aa '.repeat(2000)}${'1 '.repeat(2000)}${'十'.repeat(1000)}`;
    for (const { given } of details) expect(typeof given.test(text)).toBe('boolean');
  });

  test('keep no state between two texts', () => {
    expect(details.filter(({ given }) => given.global || given.sticky).map(({ id }) => id)).toEqual([]);
  });
});

test('one automaton over all tables reads a long text of their own words', () => {
  const entries = Object.keys(TABLES).flatMap((table) =>
    formsOf(table).map(({ where, form }) => [`${table} ${where}`, { en: [form], zh: [] }] as const),
  );
  const tables = new PatternMatcher<'all'>(compilePatterns({ all: entries }));
  const text = topics.map(({ opener }) => `${opener.en} ${opener.zh}`).join(' ');
  expect(tables.match(tokensOf(text), 'all').all.length).toBeGreaterThan(topics.length);
});
