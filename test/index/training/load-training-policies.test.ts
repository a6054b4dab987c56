import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTrainingPolicies, type TrainingPolicy } from '../../../index/training/load-training-policies.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const TEXT = `Privacy Policy of Corner Shop

1. Cookies

We use cookies to remember your basket, and for nothing else. You can refuse them in your browser at any time.

2. Sharing

We pass your address to the courier. We sell nothing to anybody, whatever the price.

3. Keeping

That is how we keep your orders. Each of them stays in our books for seven years, as the tax office wants it, and is then shredded together with the delivery note, the invoice and all letters that we wrote to each other about it.
`;

function load(...lines: readonly object[]): TrainingPolicy {
  const dir = path.join(tempFolder(), 'policies');
  mkdirSync(dir);
  writeFileSync(path.join(dir, 'corner-shop.txt'), TEXT);
  writeFileSync(path.join(dir, 'corner-shop.questions.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return loadTrainingPolicies(dir)[0] as TrainingPolicy;
}

/** The words of the sentences that answer each question. */
const answersOf = ({ policy, questions }: TrainingPolicy): string[][][] =>
  questions.map(({ statements }) =>
    statements.map((refs) =>
      refs.map(([c, s]) => policy.clauses[c]?.text.slice(...(policy.clauses[c]?.sentences[s]?.at ?? [0, 0])) ?? ''),
    ),
  );

const SELL = 'We sell nothing to anybody, whatever the price.';
const REFUSE = 'You can refuse them in your browser at any time.';
const BASKET = 'We use cookies to remember your basket, and for nothing else.';
const INTRO = 'That is how we keep your orders.';
const BOOKS =
  'Each of them stays in our books for seven years, as the tax office wants it, and is then shredded together with the delivery note, the invoice and all letters that we wrote to each other about it.';
const asked = { q: 'Do you?', lang: 'en' };

describe('loadTrainingPolicies', () => {
  test.each<[string, object, string[][]]>([
    ['the sentence that is quoted', { quote: SELL }, [[SELL]]],
    [
      'the sentence that is quoted with other line breaks',
      { quote: 'You can refuse\nthem in your browser at any time.' },
      [[REFUSE]],
    ],
    ['the sentence that a shorter quote lies in', { quote: 'We sell nothing to anybody' }, [[SELL]]],
    ['all sentences of a longer quote', { quote: `${BASKET} ${REFUSE}` }, [[BASKET, REFUSE]]],
    ['the long one, where a short one only introduces it', { quote: `${INTRO} ${BOOKS}` }, [[BOOKS]]],
    ['one statement for each item of an overview', { overview: 'rights', quotes: [REFUSE, SELL] }, [[REFUSE], [SELL]]],
    ['nothing for a question that is left open', { open: true, near: true }, []],
  ])('finds %s', (_, fields, expected) => {
    expect(answersOf(load({ ...asked, ...fields }))).toEqual([expected]);
  });

  test('leaves out a question whose quote is not in the text, and says where it is', () => {
    const { questions, problems } = load({ ...asked, quote: SELL }, { ...asked, quote: 'We sell everything.' });
    expect(questions).toHaveLength(1);
    expect(problems).toEqual([expect.stringMatching(/corner-shop\.questions\.jsonl:2: its quote is not in the text$/)]);
  });

  test.each([
    ['a line of no known kind', { ...asked, quotes: [SELL] }],
    ['a language that nobody reads', { ...asked, lang: 'fr', quote: SELL }],
    ['a misspelled key', { ...asked, quote: SELL, topci: 'sharing' }],
  ])('refuses %s with file and line', (_, line) => {
    expect(() => load({ ...asked, quote: SELL }, line)).toThrow(/^Cannot read .*corner-shop\.questions\.jsonl:2: /);
  });

  test('refuses a policy that nobody has written questions for', () => {
    const dir = tempFolder();
    writeFileSync(path.join(dir, 'corner-shop.txt'), TEXT);
    expect(() => loadTrainingPolicies(dir)).toThrow(
      /^Cannot train on corner-shop\.txt: there is no .*questions\.jsonl/,
    );
  });
});

describe('the training policies', () => {
  test('hold every quote of their questions, and nearly all in sentences that are ranked', { timeout: 60_000 }, () => {
    const policies = loadTrainingPolicies();
    const problems = policies.flatMap((policy) => policy.problems);
    const questions = policies.reduce((sum, policy) => sum + policy.questions.length, 0);
    expect(problems.filter((problem) => problem.includes('not in the text'))).toEqual([]);
    expect(problems.length / questions).toBeLessThan(0.02);
    for (const { policy, questions: own } of policies) {
      const kinds = new Set(own.map(({ kind }) => kind));
      expect([policy.id, [...kinds]]).toEqual([policy.id, expect.arrayContaining(['answered', 'open'])]);
    }
  });
});
