import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../src/policy/policy.ts';
import { clausesIn } from '../../support/clauses.ts';

const sentencesOf = ({ text, sentences }: Clause): string[] => sentences.map(({ at }) => text.slice(...at));
const long = (words: string): string =>
  `${words} ${'and whatever else the law demands of us in this matter, '.repeat(9)}without exception.`;

describe('createClauses', () => {
  test('makes a clause of each paragraph and of each numbered clause', () => {
    const clauses = clausesIn([
      '1. Use',
      'We use your data to run the service. You may object to it.',
      '1.1. We bill you with it.',
      '1.2. We do not sell it to anybody.',
    ]);
    expect(clauses.map(({ number, text }) => [number, text])).toEqual([
      [null, 'We use your data to run the service. You may object to it.'],
      ['1.1', '1.1. We bill you with it.'],
      ['1.2', '1.2. We do not sell it to anybody.'],
    ]);
    expect(clauses.map(sentencesOf)).toEqual([
      ['We use your data to run the service.', 'You may object to it.'],
      ['We bill you with it.'],
      ['We do not sell it to anybody.'],
    ]);
  });

  test('keeps a short list with the sentence that introduces it', () => {
    const [clause, ...others] = clausesIn([
      'We share your data with others for these purposes:',
      'a) billing you for the service;',
      'b) answering the questions that you may have for us.',
    ]);
    expect(others).toEqual([]);
    expect(clause?.text).toBe(
      'We share your data with others for these purposes:\na) billing you for the service;\nb) answering the questions that you may have for us.',
    );
    expect(clause?.sentences.map(({ item }) => item)).toEqual([false, true, true]);
    expect(clause && sentencesOf(clause)).toEqual([
      'We share your data with others for these purposes:',
      'billing you for the service;',
      'answering the questions that you may have for us.',
    ]);
  });

  test('makes a clause of each item of a long list, and tells it its lead-in', () => {
    const clauses = clausesIn([
      'You decide on it. We share your data for these purposes:',
      long('a) to bill you'),
      long('b) to answer you'),
      long('c) to protect you'),
      'We do not share it otherwise, and we do not sell it.',
    ]);
    expect(clauses.map(({ leadIn }) => leadIn)).toEqual([
      null,
      'We share your data for these purposes:',
      'We share your data for these purposes:',
      'We share your data for these purposes:',
      null,
    ]);
  });

  test('carries a lead-in into the numbered clauses below it, and no further', () => {
    const clauses = clausesIn([
      '9.4. Major changes are those of the kinds in the following:',
      '9.4.1. Our service changes a great deal.',
      '9.4.2. Our owners change.',
      '9.5. We tell you of them in good time.',
      '10. Contact',
      'Write to us if you have questions on any of this.',
    ]);
    expect(clauses.map(({ number, leadIn }) => [number, leadIn])).toEqual([
      ['9.4', null],
      ['9.4.1', 'Major changes are those of the kinds in the following:'],
      ['9.4.2', 'Major changes are those of the kinds in the following:'],
      ['9.5', null],
      [null, null],
    ]);
  });

  test('does not carry a lead-in beyond the list that it introduces', () => {
    const clauses = clausesIn([
      '3. Sharing',
      'With partners we abide by these principles:',
      '(1) legitimacy of all that is done;',
      '(2) security of the data.',
      '3.1. Processing',
      'Partners process your data for us alone.',
      '3.2. Disclosure',
      'We disclose your data to nobody else, and we do not sell it.',
    ]);
    expect(clauses.map(({ section, leadIn }) => [section.at(-1), leadIn])).toEqual([
      ['3 Sharing', null],
      ['3.1 Processing', null],
      ['3.2 Disclosure', null],
    ]);
  });

  test('cuts a paragraph that is too long at the ends of sentences, into trimmed parts of like length', () => {
    const sentence =
      'We keep the data that you gave us for as long as your account with us is open, and delete it then. ';
    const clauses = clausesIn([sentence.repeat(20).trim()]);
    expect(clauses.length).toBeGreaterThan(1);
    for (const { text } of clauses) {
      expect(text.length).toBeLessThanOrEqual(1200);
      expect(text.length).toBeGreaterThan(500);
      expect(text).toBe(text.trim());
      expect(text).toMatch(/^We keep .*then\.$/);
    }
    expect(clauses.map(({ text }) => text).join(' ')).toBe(sentence.repeat(20).trim());
  });

  test('puts the sentences of a scraped page together to paragraphs inside one section', () => {
    const clauses = clausesIn(
      [
        'We keep your data for a year or as the law demands.',
        'We delete it then.',
        'E. SECURITY MEASURES.',
        'We protect your data with care.',
        'No measure that we or others take is perfect, if you ask us.',
      ],
      'sentences',
    );
    expect(clauses.map(({ section, text }) => [section.at(-1), text])).toEqual([
      [undefined, 'We keep your data for a year or as the law demands. We delete it then.'],
      [
        'E. SECURITY MEASURES',
        'We protect your data with care. No measure that we or others take is perfect, if you ask us.',
      ],
    ]);
  });

  test('puts a label with the sentence behind it', () => {
    expect(clausesIn(['处理。我们基于以下法律依据处理您的个人信息，并会告知您。']).map(sentencesOf)).toEqual([
      ['处理。我们基于以下法律依据处理您的个人信息，并会告知您。'],
    ]);
    expect(clausesIn(['Cookies. We place small files on your computer when you visit us.']).map(sentencesOf)).toEqual([
      ['Cookies. We place small files on your computer when you visit us.'],
    ]);
  });

  test.each([
    ['If you are a California resident, you may ask us twice a year what we know of you.', ['california']],
    ['If you are located in the EEA or the UK, please read the addendum at the end of this policy.', ['eea', 'uk']],
    ['特别地，如果您来自欧盟、新加坡等国，您有权要求行使其他相关权利。', ['eea', 'singapore']],
    ['For users in Australia the following applies in addition to all of the above.', ['australia']],
    ['Your California Privacy Rights. You may ask us twice a year what we know of you.', ['california']],
    ['Notice to Residents of the State of California: you may ask us what we know of you.', ['california']],
    ['We tell our customers in Singapore and elsewhere what we know of them, and whenever they ask.', []],
    ['We may share what our customers tell us with companies in the United States.', []],
    ['If you are located outside of the EEA, your data goes to Singapore.', []],
    ['We may transfer your data to Singapore, the United States and Germany.', []],
  ])('knows for whom a clause says that it is: %j', (text, jurisdictions) => {
    expect(clausesIn([text])[0]?.jurisdictions).toEqual(jurisdictions);
  });

  test('ids come from the section and the opening words alone', () => {
    const idsOf = (...lines: string[]) => clausesIn(lines).map(({ id }) => id);
    const keep =
      'We keep your data for a year, and we delete all of it when that year has gone by, unless a law of your country forbids us to';
    const object = 'You may object to all of this at any time by writing to us.';
    const [first, second] = idsOf(`${keep}.`, object);
    expect(
      idsOf('A new paragraph stands before the others in this, and it is not the same.', `${keep}.`, object).slice(1),
    ).toEqual([first, second]);
    expect(idsOf(`${keep.replace(', ', ' —  ')}; or so we hope.`)).toEqual([first]);
    expect(idsOf(object, 'We said so.', object)).toEqual([second, expect.any(String), `${second}-2`]);
    expect(idsOf('1. Rights', object)).not.toContain(second);
  });
});
