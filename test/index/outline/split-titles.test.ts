import { describe, expect, test } from 'vitest';
import { outline } from '../../../index/outline/outline.ts';
import { splitTitles } from '../../../index/outline/split-titles.ts';
import { paragraphsOf, textsOf } from '../../support/lines.ts';

const split = (...texts: string[]) => textsOf(splitTitles(paragraphsOf(...texts)));

const TEXT = 'We use what you give us to run the service.';

describe('splitTitles', () => {
  test.each([
    ['in title case', `How We Use It ${TEXT}`, 'How We Use It'],
    [
      'that ends in a word which could open a sentence',
      `Information We Collect from You ${TEXT}`,
      'Information We Collect from You',
    ],
    ['with a defined term behind it', 'Children The Sites are not meant for children under 13.', 'Children'],
    [
      'with two words for the defined term',
      'Governing Law This Privacy Policy is under the law of Ohio.',
      'Governing Law',
    ],
    ['before a preposition', 'Assignment In the event of a merger, your data may be moved.', 'Assignment'],
    ['in capitals', 'CHILDREN With permission of a parent, a child may join us.', 'CHILDREN'],
    ['with a full stop', `Appointment Reminders And Benefits. ${TEXT}`, 'Appointment Reminders And Benefits'],
    ['with a colon', `Kids and Parents: ${TEXT}`, 'Kids and Parents'],
    [
      'with a colon and without capitals',
      `Billing and credit card information: ${TEXT}`,
      'Billing and credit card information',
    ],
    ['with a dash', `How Does It Work- ${TEXT}`, 'How Does It Work'],
    ['that asks', `What information do you collect? ${TEXT}`, 'What information do you collect?'],
    ['with a number', `4. Updating Personal Information ${TEXT}`, '4. Updating Personal Information'],
  ])('cuts off a title %s', (_, text, title) => {
    const [first, ...rest] = split(text);
    expect(first).toBe(title);
    expect(text.endsWith(rest.join(' '))).toBe(true);
    expect(rest).toHaveLength(1);
  });

  test("knows the text's own name, because its sentences begin with it", () => {
    const named = [
      'Acme Health may share data.',
      'Acme Health may keep it.',
      'Your Rights Acme Health will let you see what it has.',
    ];
    expect(split(...named).slice(2)).toEqual(['Your Rights', 'Acme Health will let you see what it has.']);
  });

  test('cuts off a title behind a title', () => {
    expect(split(`INFORMATION COLLECTION AND USE General ${TEXT}`)).toEqual([
      'INFORMATION COLLECTION AND USE',
      'General',
      TEXT,
    ]);
  });

  test.each([
    ['a sentence', TEXT],
    ['a sentence that begins with a name', 'Acme Health is required by law to keep your data.'],
    ['a sentence that begins with an abbreviation', 'USPS is told where you live when you order something.'],
    ['what introduces a list', 'We collect the following: Your name and your address when you register.'],
    ['a note', 'Note: The policy of Acme has been updated this year.'],
    ['an adverb', 'Ordinarily We will respond to your request within 60 days.'],
    ['an item of a list', `• Cookies We use them to know you again.`],
    ['the title of all of it', `Acme Privacy Policy Your use of the site is under this policy.`],
    ['a title without text', 'How We Use It'],
  ])('leaves %s whole', (_, text) => {
    expect(split(text)).toEqual([text]);
  });

  test('leaves a label of few words to its sentence, and takes it as the title', () => {
    const text = `Video Advertising. ${TEXT}`;
    expect(split(text)).toEqual(['Video Advertising', text]);
  });

  test('keeps the place of every part in the file', () => {
    expect(splitTitles(paragraphsOf(`Kids and Parents: ${TEXT}`)).map(({ at }) => at[0])).toEqual([0, 18]);
  });

  test('takes a text of titles alone in its stride', () => {
    expect(split('Exceptions To This Rule. '.repeat(20_000)).length).toBeLessThan(10);
  });
});

describe('sections of a text whose titles run into it', () => {
  const LONG = 'We use what you give us to run the service, and we keep it for as long as it is needed for that.';
  const sectionsIn = (...lines: string[]) =>
    outline(paragraphsOf(...lines), 'en', 'paragraphs').elements.map(({ section }) => section.join(' > '));

  test('a title heads the paragraphs up to the next one', () => {
    expect(sectionsIn(LONG, `How We Use It ${LONG}`, LONG, `Kids and Parents: ${LONG}`)).toEqual([
      '',
      'How We Use It',
      'How We Use It',
      'Kids and Parents',
    ]);
  });

  test('titles in capitals stand above the others', () => {
    const lines = [
      `WHAT WE COLLECT ${LONG}`,
      `Use of Cookies ${LONG}`,
      `YOUR RIGHTS ${LONG}`,
      `HOW TO REACH US ${LONG}`,
    ];
    expect(sectionsIn(...lines)).toEqual([
      'WHAT WE COLLECT',
      'WHAT WE COLLECT > Use of Cookies',
      'YOUR RIGHTS',
      'HOW TO REACH US',
    ]);
  });

  test('one with a full stop heads its own paragraph alone', () => {
    expect(sectionsIn(`Disclosure To Family And Friends. ${LONG}`, LONG)).toEqual([
      'Disclosure To Family And Friends',
      '',
    ]);
  });

  test('a single one among many paragraphs does not reach further than its own', () => {
    const lines = [LONG, `Your California Privacy Rights ${LONG}`, ...Array.from({ length: 9 }, () => LONG)];
    expect(sectionsIn(...lines).filter(Boolean)).toEqual(['Your California Privacy Rights']);
  });

  test('names nobody as addressed whom it excludes', () => {
    const { elements } = outline(paragraphsOf(`Notice to Non-U.S. Users ${LONG}`, LONG), 'en', 'paragraphs');
    expect(elements.map(({ jurisdictions }) => jurisdictions)).toEqual([[], []]);
  });

  test('a text with headings in lines of their own is left as it is', () => {
    expect(sectionsIn('1. Scope', LONG, '2. Use', `How We Use It ${LONG}`)).toEqual(['1 Scope', '2 Use']);
  });
});
