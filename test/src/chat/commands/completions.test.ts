import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Completions,
  completeValue,
  completionsOf,
  valueNamed,
} from '../../../../src/chat/commands/completions.ts';
import { knowledge } from '../../../../src/knowledge/use-knowledge.ts';
import type { Language } from '../../../../src/text/language.ts';
import { fivePolicies } from '../../five-policies.ts';

let lists: Completions;
beforeAll(async () => {
  lists = completionsOf(await fivePolicies());
});

const values = (source: keyof Completions, typed: string, language: Language = 'en', most = 25) =>
  completeValue(lists[source], typed, language, most).map(({ value }) => value);

describe('completeValue gives', () => {
  test('every provider where nothing is typed, in the order of the catalogue', () => {
    expect(values('provider', '')).toEqual([
      'alibaba-cloud-intl',
      'alibaba-cloud-cn',
      'aws',
      'huawei-cloud',
      'kingsoft-cloud',
    ]);
  });

  test.each<[keyof Completions, string, Language, string[]]>([
    ['provider', 'hua', 'en', ['huawei-cloud']],
    ['provider', 'AMAZON', 'en', ['aws']],
    ['provider', '阿里', 'zh', ['alibaba-cloud-intl', 'alibaba-cloud-cn']],
    ['provider', '金山', 'en', ['kingsoft-cloud']],
    ['provider', 'aliyun', 'en', ['alibaba-cloud-cn']],
    ['provider', 'zzz', 'en', []],
    ['jurisdiction', 'bra', 'en', ['brazil']],
    ['jurisdiction', '巴', 'zh', ['brazil']],
    ['jurisdiction', 'iceland', 'en', []],
    ['command', 'co', 'en', ['contact', 'compare']],
    ['command', '比', 'zh', ['compare']],
  ])('%s "%s" (%s)', (source, typed, language, found) => expect(values(source, typed, language)).toEqual(found));

  test('topics by the beginning of their names before those that hold the words', () => {
    expect(values('topic', 'cook')[0]).toBe('cookies');
    expect(values('topic', 'cook')).toContain('cookie-management');
    expect(values('topic', '保存', 'zh')[0]).toBe('retention-period');
  });

  test('no more than a platform shows, with short values', () => {
    expect(values('topic', '', 'en', 25)).toHaveLength(25);
    for (const { value, names } of Object.values(lists).flat())
      expect(Math.max(value.length, names.en.length, names.zh.length)).toBeLessThanOrEqual(100);
  });
});

test('completionsOf has the jurisdictions that occur and no others, and every topic', () => {
  expect(lists.jurisdiction.map(({ value }) => value)).toContain('malaysia');
  expect(lists.jurisdiction.map(({ value }) => value)).not.toContain('china');
  expect(lists.topic).toHaveLength(knowledge().topics.length);
});

test.each<[keyof Completions, string, string | null]>([
  ['provider', 'Huawei Cloud', 'huawei-cloud'],
  ['provider', 'huawei-cloud', 'huawei-cloud'],
  ['jurisdiction', '韩国', 'korea'],
  ['topic', 'Retention period', 'retention-period'],
  ['topic', 'retention', null],
])('valueNamed %s "%s" is %s', (source, typed, value) => expect(valueNamed(lists[source], typed)).toBe(value));
