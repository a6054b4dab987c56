import { describe, expect, test } from 'vitest';
import { joinerFor } from '../../../../index/read/plain/join-lines.ts';

describe('glueFor', () => {
  test.each([
    ['a space between words', 'personal', 'data', ' '],
    ['a space behind a sentence', 'data.', 'We', ' '],
    ['nothing between Chinese characters', '个人', '信息', ''],
    ['nothing beside a Chinese sign', 'cookies。', 'We', ''],
    ['nothing between a Latin word and a Chinese one', 'cookies', '声明', ''],
    ['nothing inside an e-mail address', 'privacy@salesforce.c', 'om', ''],
    ['nothing inside its host', 'write to aws@generalagent', '.co.kr', ''],
    ['a space behind an address that is whole', 'aws@example.com', 'or', ' '],
    ['nothing inside a word cut by a hyphen', 'individu-', 'als', ''],
    ['nothing behind the hyphen of a compound', 'third-', 'party', ''],
    ['a space behind a hyphen that is none', 'L -', 'Luxembourg', ' '],
  ])('puts %s: %j, %j', (_, before, after, glue) => {
    expect(joinerFor(before, after)).toBe(glue);
  });
});
