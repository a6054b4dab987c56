import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/compose/lead/yes-no/claim.ts';
import { companyClaims } from '../../../../src/compose/lead/yes-no/company-claims.ts';
import { stanceOf } from '../../../../src/compose/lead/yes-no/stance.ts';
import { userClaims } from '../../../../src/compose/lead/yes-no/user-claims.ts';

const claim = (id: string): Claim => {
  const found = [...companyClaims, ...userClaims].find((one) => one.id === id);
  if (!found) throw new Error(`Cannot test ${id}: there is no such claim.`);
  return found;
};
const says = (id: string, sentence: string, language: 'en' | 'zh' = 'en') =>
  stanceOf(sentence, language, claim(id))?.isYes ?? null;

describe('a sentence', () => {
  test.each([
    ['sell', 'We do not sell your personal information.', false],
    ['sell', 'We have never sold personal data.', false],
    ['share', 'We may share your data with banks.', true],
    ['encrypt', 'We use several techniques, including but not limited to encryption.', true],
    ['charge', 'You may contact our dispute provider (free of charge).', false],
  ])('on %s: %s -> %s', (id, sentence, yes) => expect(says(id, sentence)).toBe(yes));

  test.each([
    ['sell', '我们不会出售您的个人信息。', false],
    ['share', '我们可能会与第三方银行共享您的姓名。', true],
    ['notify', '我们将及时告知您。', true],
  ])('on %s in Chinese: %s -> %s', (id, sentence, yes) => expect(says(id, sentence, 'zh')).toBe(yes));
});

test.each([
  ['share', 'We will not share it without your consent.', 'twice denied'],
  ['share', 'We disclose data only on a binding order.', 'in one case only'],
  ['share', 'Third parties may share it with us.', 'done by others'],
  ['sell', 'In the past year we sold or shared none.', 'denied behind the verb'],
  ['encrypt', 'Storage is encrypted; that is not offered for bare metal.', 'denied elsewhere'],
  ['collect', 'A court can order us to record an address.', 'by order'],
  ['sell', 'If we sell our business, your data moves along.', 'a condition'],
])('says neither on %s: %s (%s)', (id, sentence) => expect(says(id, sentence)).toBeNull());
