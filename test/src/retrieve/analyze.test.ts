import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/retrieve/analyze.ts';

/** Terms that are neither concepts nor jurisdictions. */
const plain = (text: string): string[] => analyze(text).filter((term) => !/^[~@]/.test(term));

describe('analyze', () => {
  test('gives stems without words that say nothing', () => {
    expect(plain('What are the retention periods of your backups?')).toEqual(['retent', 'period', 'backup']);
  });

  test('gives pairs of Chinese characters without particles', () => {
    expect(plain('数据的保存期限')).toEqual(['数据', '保存', '存期', '期限']);
  });

  test('joins no pair across another word', () => {
    expect(plain('数 data 据')).toEqual(['data']);
  });

  test('keeps terms as often as they occur', () => {
    expect(plain('backup backup')).toEqual(['backup', 'backup']);
  });

  test.each([
    ['How do I delete my account?', '怎么注销账户？'],
    ['Do they use cookies?', '会使用cookie吗？'],
    ['children under 14', '十四周岁以下的儿童'],
    ['retention period', '保存期限'],
    ['sell my personal data', '出售我的个人信息'],
    ['data breach', '数据泄露'],
  ])('%j and %j share a concept', (english, chinese) => {
    const concepts = (text: string) => new Set(analyze(text).filter((term) => term.startsWith('~')));
    expect([...concepts(english)].filter((id) => concepts(chinese).has(id))).not.toEqual([]);
  });

  test.each([
    ['people in Brazil', '巴西用户', '@brazil'],
    ['under the GDPR', '根据GDPR', '@eea'],
    ['Californian residents', '加州居民', '@california'],
  ])('%j and %j give the jurisdiction %s', (english, chinese, place) => {
    for (const text of [english, chinese]) expect(analyze(text)).toContain(place);
  });

  test('gives nothing for a text without words', () => {
    expect(analyze('?! 🙂 —')).toEqual([]);
  });
});
