import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../index/clauses/parse-policy.ts';
import { markerOf } from '../../../index/read/marker.ts';
import type { Clause, Policy, Span } from '../../../src/policy/policy.ts';
import { POLICY_IDS, policyOf, seedOf } from '../../support/seeds.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a[0] - b[0]);

/** The file's text at a span, without the stretches of it that are declared to be no words of the policy. */
function fileAt(file: string, span: Span, leftovers: Policy['leftovers']): string {
  let [text, at] = ['', span[0]];
  for (const [start, end] of inOrder(
    leftovers.map((one) => one.span).filter(([start, end]) => start >= span[0] && end <= span[1]),
  )) {
    text += file.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return text + file.slice(at, span[1]);
}

/** Stretches of the file that belong to no clause and to no declared leftovers; white space alone is none. */
function uncovered(file: string, { clauses, leftovers }: Policy): string[] {
  const stretches: string[] = [];
  let at = 0;
  for (const [start, end] of [
    ...inOrder([...clauses, ...leftovers].map(({ span }) => span)),
    [file.length, file.length] as const,
  ]) {
    const stretch = file.slice(at, start).trim();
    if (start > at && stretch) stretches.push(stretch);
    at = Math.max(at, end);
  }
  return stretches;
}

/** What is left of a stretch when the headings that clauses name in their section paths are taken out, line by line. */
function withoutHeadings(stretch: string, headings: ReadonlySet<string>): string {
  let pending = '';
  for (const line of stretch.split('\n')) {
    pending = `${pending}\n${line}`.trim();
    const unmarked = pending.slice(markerOf(pending)?.length ?? 0);
    if (headings.has(letters(pending)) || headings.has(letters(unmarked)) || !letters(pending)) pending = '';
  }
  return pending;
}

/** The words of all headings that stand above clauses, with and without their numbers. */
const headingsOf = (clauses: readonly Clause[]): Set<string> =>
  new Set(
    clauses.flatMap(({ section }) =>
      section.flatMap((heading) => [letters(heading), letters(heading.replace(/^\S*[\dIVX]\S* /, ''))]),
    ),
  );

describe.each(POLICY_IDS)('takeApart of %s', (id) => {
  const { text: file } = seedOf(id);
  const policy = policyOf(id);

  test('every sentence stands in the file at its span, word for word', () => {
    const wrong = policy.clauses.flatMap(({ text, sentences }) =>
      sentences
        .filter(({ at, span }) => bare(text.slice(...at)) !== bare(fileAt(file, span, policy.leftovers)))
        .map(({ at }) => text.slice(...at)),
    );
    expect(wrong).toEqual([]);
  });

  test('a clause is its marks and its sentences, and nothing is lost between them', () => {
    const lost = policy.clauses.flatMap(({ text, sentences }) => {
      let at = 0;
      return [...sentences.map((sentence) => sentence.at), [text.length, text.length] as const].flatMap(
        ([start, end]) => {
          const between = text.slice(at, start);
          at = end;
          return start >= at - (end - start) && isMark(between) ? [] : [between];
        },
      );
    });
    expect(lost).toEqual([]);
  });

  test('every clause stands in the file at its span, without white space at its ends', () => {
    const wrong = policy.clauses.filter(
      ({ text, span }) => bare(text) !== bare(fileAt(file, span, policy.leftovers)) || text !== text.trim(),
    );
    expect(wrong.map(({ text }) => text.slice(0, 60))).toEqual([]);
  });

  test('clauses stand in reading order and never overlap', () => {
    const overlaps = policy.clauses.filter(
      ({ span }, i) => span[0] < (policy.clauses[i - 1]?.span[1] ?? 0) || span[1] <= span[0],
    );
    expect(overlaps.map(({ text }) => text.slice(0, 60))).toEqual([]);
  });

  test('clauses, declared leftovers and headings are the whole file', () => {
    const headings = headingsOf(policy.clauses);
    const left = uncovered(file, policy).map((stretch) => withoutHeadings(stretch, headings));
    expect(left.filter(Boolean)).toEqual([]);
  });

  test('no clause is declared leftovers as well', () => {
    const within = policy.leftovers.filter(({ span }) =>
      policy.clauses.some((clause) =>
        clause.sentences.some((sentence) => sentence.span[0] >= span[0] && sentence.span[1] <= span[1]),
      ),
    );
    expect(within.map(({ span }) => file.slice(...span))).toEqual([]);
  });

  test('ids are unique and begin with the policy', () => {
    const ids = policy.clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((one) => !one.startsWith(`${id}#`))).toEqual([]);
  });

  test('a clause has at most 1,200 characters, and a sentence can be quoted', () => {
    expect(policy.clauses.filter(({ text }) => text.length > 1200).map(({ text }) => text.slice(0, 60))).toEqual([]);
    expect(policy.clauses.flatMap(({ sentences }) => sentences.filter(({ at }) => at[1] - at[0] > 600))).toEqual([]);
    expect(policy.clauses.filter(({ sentences }) => sentences.length === 0).map(({ text }) => text)).toEqual([]);
  });

  test('contacts point to a clause and a sentence, and their values are in the file', () => {
    const known = bare(file).toLowerCase();
    const wrong = policy.contacts.filter(({ clause, sentence, value, stripped }) => {
      const stands = policy.clauses[clause]?.sentences[sentence] !== undefined;
      return !stands || stripped !== (value === '') || !known.includes(bare(value).toLowerCase());
    });
    expect(wrong).toEqual([]);
  });

  test('lines begin where the file says', () => {
    expect(policy.lineStarts).toEqual([0, ...[...file.matchAll(/\n/g)].map((match) => match.index + 1)]);
  });
});

/** White space and one mark of a list or a number; "3.1.2 . " is one too. */
const isMark = (text: string): boolean =>
  text.trim() === '' ||
  markerOf(`${text.trim()} x`)?.length === text.trim().length + 1 ||
  markerOf(`${text.trim()}x`)?.length === text.trim().length;

test('the median clause of the five policies has under 350 characters', () => {
  const lengths = POLICY_IDS.flatMap((id) => policyOf(id).clauses.map(({ text }) => text.length)).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(350);
});

/** A clause that has a middle. */
const isEditable = ({ text }: Clause): boolean => bare(text).length > 100;

describe.each(POLICY_IDS)('an edit in the middle of one clause of %s', (id) => {
  const seed = seedOf(id);
  const editable = policyOf(id).clauses.filter(isEditable);
  const sample = [0.1, 0.5, 0.9].flatMap((share) => editable[Math.floor(editable.length * share)] ?? []);

  const word = seed.record.language === 'zh' ? '确实' : ' indeed';
  const rows = sample.flatMap((clause) => [
    ['a word', clause.id, clause, word] as const,
    ['a hundred characters', clause.id, clause, word.repeat(100 / word.length)] as const,
  ]);

  test.each(rows)('(%s) changes no other id than %s', (_, __, clause, addition) => {
    const text = edited(clause, addition);
    expect(text.length).toBeGreaterThan(seed.text.length);
    const others = policyOf(id)
      .clauses.filter((one) => one !== clause)
      .map((one) => one.id);
    const after = parsePolicy({ ...seed, text }).clauses.map((one) => one.id);
    expect(others.filter((one) => !after.includes(one))).toEqual([]);
    expect(after).toHaveLength(others.length + 1);
  });

  /** The seed's text with something put into a clause; a paragraph that stands twice gets it in its copy too. */
  function edited(clause: Clause, addition: string): string {
    const at = placeFor(clause);
    const around = seed.text.slice(at - 20, at + 20);
    const places = policyOf(id).leftovers.flatMap(({ reason, span }) => {
      const copy = reason === 'second copy' ? seed.text.slice(...span).indexOf(around) : -1;
      return copy < 0 ? [] : [span[0] + copy + 20];
    });
    return [at, ...places]
      .sort((a, b) => b - a)
      .reduce((text, place) => text.slice(0, place) + addition + text.slice(place), seed.text);
  }

  /** The end of a word, or a place between two Chinese characters, behind the middle of the clause's longest sentence. */
  function placeFor({ sentences }: Clause): number {
    const [from, to] = sentences.map(({ span }) => span).sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, 0];
    const middle = Math.max(from, Math.floor((from + to) / 2));
    const offset = seed.text.slice(middle, to).search(/(?<=\p{L}) \p{L}|(?<=\p{Script=Han})\p{Script=Han}/u);
    return middle + Math.max(0, offset);
  }
});

describe('the page around a policy is not in its clauses', () => {
  test.each([
    ['alibaba-cloud-intl', ['文档中心', '搜索本产品', '全部产品', '文章是否有用', '其他建议']],
    ['alibaba-cloud-cn', ['This policy will help you understand the following']],
    ['aws', ['https://', 'mailto:']],
    [
      'huawei-cloud',
      [
        'document history version',
        'console',
        'billing & costs',
        'service tickets',
        'intl-english',
        'log out',
        'hcpn agreement',
        'linkedin',
        '检测到您',
      ],
    ],
    ['kingsoft-cloud', ['目录']],
  ] as const)('%s', (id, leftovers) => {
    const found = policyOf(id).clauses.filter(({ text }) => leftovers.some((words) => text.includes(words)));
    expect(found.map(({ text }) => text.slice(0, 80))).toEqual([]);
  });

  test('but its words are: what is declared navigation is short', () => {
    const long = POLICY_IDS.flatMap((id) => {
      const { text } = seedOf(id);
      return policyOf(id)
        .leftovers.filter(({ reason }) => reason !== 'second copy')
        .map(({ span }) => text.slice(...span))
        .filter((words) => /[.。]\s*$/.test(words) && words.length > 60);
    });
    expect(long).toEqual([]);
  });
});

test('alibaba-cloud-intl, whose page holds paragraphs twice, has each once', () => {
  const { clauses, leftovers } = policyOf('alibaba-cloud-intl');
  const sentences = clauses
    .flatMap(({ text, sentences }) => sentences.map(({ at }) => letters(text.slice(...at))))
    .filter((sentence) => sentence.length > 40);
  expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([]);
  expect(leftovers.filter(({ reason }) => reason === 'second copy').length).toBeGreaterThan(30);
});
