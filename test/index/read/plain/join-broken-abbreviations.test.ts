import { describe, expect, test } from 'vitest';
import { joinBrokenAbbreviations } from '../../../../index/read/plain/join-broken-abbreviations.ts';
import { linesIn, textsOf } from '../../../support/lines.ts';

describe('joinBrokenAbbreviations', () => {
  test.each([
    ['i.e.', ['our customers (i.', 'e.', 'registered users) may'], ['our customers (i.e. registered users) may']],
    ['e.g.', ['for advertising, e.', 'g.', 'on other sites.'], ['for advertising, e.g. on other sites.']],
    [
      'U.S. before a name',
      ['visit the U.', 'S.', 'Department of Commerce.'],
      ['visit the U.S. Department of Commerce.'],
    ],
    ['U.S. inside a hyphen', ['our U.', 'S.', '-based provider'], ['our U.S.-based provider']],
    [
      'EU-U.S.',
      ['the EU-U.', 'S.', 'and Swiss-U.', 'S.', 'Privacy Shield.'],
      ['the EU-U.S. and Swiss-U.S. Privacy Shield.'],
    ],
    [
      'B.V.',
      ['on behalf of Alibaba (Netherlands) B.', 'V.', 'in the EEA'],
      ['on behalf of Alibaba (Netherlands) B.V. in the EEA'],
    ],
    ['a host name', ['Alibaba.', 'com LLC participates'], ['Alibaba.com LLC participates']],
    [
      'an article of a law',
      ['Per GDPR Art.', '46, we implement measures.'],
      ['Per GDPR Art. 46, we implement measures.'],
    ],
    [
      'a company',
      ['We share with Acme Inc.', 'and with nobody else.'],
      ['We share with Acme Inc. and with nobody else.'],
    ],
    [
      'a heading whose letter stands alone',
      ['A.', 'COLLECTION OF PERSONAL DATA.'],
      ['A. COLLECTION OF PERSONAL DATA.'],
    ],
    [
      'a tail that begins with a comma',
      ['your name, address etc.', ', as needed.'],
      ['your name, address etc., as needed.'],
    ],
  ])('mends %s', (_, broken, mended) => {
    expect(textsOf(joinBrokenAbbreviations(linesIn(...broken)))).toEqual(mended);
  });

  test.each([
    ['two sentences', ['We keep your data.', 'You may delete it.']],
    ['a sentence and a list item', ['We do the following.', 'processing your registration']],
    ['a sentence that ends in a company', ['We share with Acme Inc.', 'You may object to this.']],
    ['a heading and the sentence before it', ['We delete it.', 'SECURITY MEASURES.']],
  ])('leaves %s apart', (_, lines) => {
    expect(textsOf(joinBrokenAbbreviations(linesIn(...lines)))).toEqual(lines);
  });

  test('keeps the place of every character', () => {
    const [line] = joinBrokenAbbreviations(linesIn('the U.', 'S.', 'law'));
    expect(line?.at).toEqual([0, 1, 2, 3, 4, 5, 7, 8, 8, 10, 11, 12]);
  });
});
