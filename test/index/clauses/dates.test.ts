import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn, policyDates } from '../../../index/clauses/dates.ts';
import { seedOf } from '../../support/seeds.ts';

describe('dateIn', () => {
  test.each([
    ['June 1, 2023', '2023-06-01'],
    ['june 1 2023', '2023-06-01'],
    ['may 25th, 2022', '2022-05-25'],
    ['Sept. 5, 2019', '2019-09-05'],
    ['Sep 5, 2019', '2019-09-05'],
    ['1 January 2020', '2020-01-01'],
    ['3rd March, 2019', '2019-03-03'],
    ['the 25th of May 2018', '2018-05-25'],
    ['25 Dec. 2021', '2021-12-25'],
    ['2022年9月1日', '2022-09-01'],
    ['2022年 5 月 5 日', '2022-05-05'],
    ['2022 年 7月6日起', '2022-07-06'],
    ['2021-11-30', '2021-11-30'],
    ['2021/1/3', '2021-01-03'],
    ['2021.07.15', '2021-07-15'],
    ['09/01/2022', '2022-09-01'],
    ['9/1/2022', '2022-09-01'],
    ['26/02/2020', '2020-02-26'],
    ['01.02.2024', '2024-02-01'],
    ['２０２３年１１月５日', '2023-11-05'],
    ['民國112年5月1日', '2023-05-01'],
    ['as of June 1, 2023 (before: May 3, 2021)', '2023-06-01'],
  ])('reads %j as %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  test.each([
    'June 2023',
    'in 2023',
    '2023',
    '2022-13-01',
    '13/13/2022',
    'version 2.10.3',
    'Section 5.3.2',
    '400-80-13260',
    '',
  ])('finds no date in %j', (text) => {
    expect(dateIn(text)).toBeNull();
  });

  test('gives a day of the calendar or nothing', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1990, max: 2040 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
    );
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('Y-A-B', 'Y/A/B', 'Y年A月B日', 'A/B/Y', 'May A, Y'),
        ([year, a, b], format) => {
          const text = format.replace('Y', String(year)).replace('A', String(a)).replace('B', String(b));
          const date = dateIn(text);
          expect(
            date === null || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date),
            `${text} is read as ${date}`,
          ).toBe(true);
        },
      ),
    );
  });
});

describe('policyDates', () => {
  test.each([
    ['Effective date: June 1, 2023', '2023-06-01', null],
    ['Updated: May 26, 2023', null, '2023-05-26'],
    ['This policy is effective as of January 1, 2020.', '2020-01-01', null],
    ['This notice takes effect on 3 March 2019.', '2019-03-03', null],
    ['Last updated: may 25th, 2022', null, '2022-05-25'],
    ['This policy was last revised on 09/01/2022.', null, '2022-09-01'],
    ['Last modified 2021-11-30', null, '2021-11-30'],
    ['最后更新日期：2022年9月1日', null, '2022-09-01'],
    ['更新时间：2022年 5 月 5 日 生效时间：2022年 5 月 6 日', '2022-05-06', '2022-05-05'],
    ['Effective date: 01.02.2024', '2024-02-01', null],
    ['Effective starting: August 17, 2026', '2026-08-17', null],
    ['Privacy policy\nDate: 3 May 2022\n', null, '2022-05-03'],
    ['Version dated on 26.02.2020', null, '2020-02-26'],
    ['**Last updated:** **May 1, 2024**', null, '2024-05-01'],
    ['生效日期：２０２３年１１月５日', '2023-11-05', null],
    ['生效日期：民國112年5月1日', '2023-05-01', null],
    ['本政策于2023年5月1日起生效。', '2023-05-01', null],
    ['We have updated our October 31, 2025 Privacy Policy.', null, null],
    ['The GDPR is effective May 25, 2018.', null, null],
    ['The previous version was effective May 25, 2018.', null, null],
    ['《个人信息保护法》自2021年11月1日起施行。', null, null],
    ['We updated our prices. Founded on May 3, 1999.', null, null],
    ['We may have it modified at any time and tell you so on our site, last on June 1, 2023', null, null],
  ])('of %j', (text, effective, updated) => {
    expect(policyDates(text)).toEqual({ effective, updated });
  });

  test.each([
    ['alibaba-cloud-intl', null, null],
    ['alibaba-cloud-cn', '2023-06-01', '2023-05-26'],
    ['aws', null, '2022-09-01'],
    ['huawei-cloud', null, '2022-05-25'],
    ['kingsoft-cloud', '2022-05-05', '2022-05-05'],
  ])('of the text of %s, without its catalogue', (id, effective, updated) => {
    expect(policyDates(seedOf(id).text)).toEqual({ effective, updated });
  });
});
