import { beforeAll, describe, expect, test } from 'vitest';
import { composeDigest } from '../../../../src/chat/digest/compose-digest.ts';
import { dueWeek } from '../../../../src/chat/digest/digest-week.ts';
import { plainText } from '../../../../src/compose/draw/plain-text.ts';
import type { Corpus } from '../../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

describe('dueWeek', () => {
  test.each([
    ['a Monday before eight', '2026-11-30T07:59:59Z', '2026-11-16', '2026-11-22'],
    ['a Monday at eight', '2026-11-30T08:00:00Z', '2026-11-23', '2026-11-29'],
    ['the Sunday after it', '2026-12-06T23:00:00Z', '2026-11-23', '2026-11-29'],
    ['a new year', '2027-01-01T12:00:00Z', '2026-12-21', '2026-12-27'],
  ])('on %s', (_, time, first, last) => {
    expect(dueWeek(Date.parse(time))).toEqual({ first, last });
  });
});

describe('a digest', () => {
  const week = { first: '2026-11-23', last: '2026-11-29' };
  const use = { day: '2026-11-24', topic: 'cookies', language: 'en', uses: 3 } as const;
  const subject = { topic: 'cookies', provider: 'aws', outcome: 'answered', language: 'en', clauses: [] } as const;
  const rating = { reply: 'r', day: '2026-11-25', helpful: false, reason: 'words of a person', subjects: [subject] };
  const tallies = {
    usage: [
      { ...use, outcome: 'answered' },
      { ...use, outcome: 'silent', uses: 2 },
      { ...use, outcome: 'answered', day: '2026-11-30' },
      { ...use, outcome: 'answered', day: '2026-11-22' },
    ],
    gaps: [{ ...use, provider: 'aws', outcome: 'silent', uses: 2, clauses: {} }],
    ratings: [rating, { ...rating, day: '2026-12-01' }],
    questions: [{ reply: 'r', day: '2026-11-24', text: 'words of a person', subjects: [subject] }],
  } as const;

  test('counts the questions of its week, and names the worst gaps and the changes', () => {
    const text = plainText(composeDigest({ week, tallies, corpus, language: 'en' }));
    expect(text).toContain('The week from 2026-11-23 to 2026-11-29');
    expect(text).toContain('5, 3 answered, 2 silent');
    expect(text).toContain('0 helpful, 1 not helpful');
    expect(text).toMatch(/2 × .+ · AWS[\s\S]*silent[\s\S]*1 × .+ · AWS[\s\S]*badly rated/);
    expect(text).toContain('No document changed.');
  });

  test('says nothing that a person wrote', () => {
    expect(JSON.stringify(composeDigest({ week, tallies, corpus, language: 'en' }))).not.toContain('words of a person');
  });

  test('names documents that were replaced in its week', () => {
    const [policy] = corpus.policies;
    const replaced = { date: '2025-01-01', dateFrom: 'text', file: 'a', replaced: '2026-11-26T10:00:00Z' } as const;
    const changed: Corpus = {
      ...corpus,
      historyOf: (id) => {
        const history = corpus.historyOf(id);
        const [found] = corpus.policies.filter((one) => one.id === id);
        const old = found && { ...found.open.index.policy, id: `${id}~2025-01-01` };
        return id === policy?.id && old
          ? { ...history, older: [{ ...replaced, policy: old, text: history.text }] }
          : history;
      },
    };
    const text = plainText(composeDigest({ week, tallies, corpus: changed, language: 'zh' }));
    expect(text).toContain('有变动的文件');
    expect(text).toContain('2026-11-26，0 条');
    const before = composeDigest({
      week: { first: '2026-11-09', last: '2026-11-15' },
      tallies,
      corpus: changed,
      language: 'en',
    });
    expect(plainText(before)).toContain('No document changed.');
  });
});
