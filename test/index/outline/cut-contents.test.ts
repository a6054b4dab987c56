import { describe, expect, test } from 'vitest';
import { cutContents } from '../../../index/outline/cut-contents.ts';
import { splitTitles } from '../../../index/outline/split-titles.ts';
import { paragraphsOf, textsOf } from '../../support/lines.ts';

const TEXT = 'We use what you give us to run the service.';
const TITLES = ['What Do You Collect?', 'How Do You Use It?', 'Who Can See It?', 'What Are My Choices?'];

const cut = (...texts: string[]) =>
  cutContents(splitTitles(paragraphsOf(...texts, ...TITLES.map((title) => `${title} ${TEXT}`))));
const opening = (...texts: string[]) => textsOf(cut(...texts).paragraphs).slice(0, 2);

describe('cutContents', () => {
  test('cuts out titles one behind the other', () => {
    const { paragraphs, contents } = cut(`${TEXT} ${TITLES.join(' ')} Contact`);
    expect(textsOf(paragraphs).slice(0, 3)).toEqual([TEXT, 'Contact', TITLES[0]]);
    expect(textsOf(contents)).toEqual([TITLES.join(' ')]);
  });

  test('and what introduces them', () => {
    expect(opening(`This page answers these questions: ${TITLES.join(' ').toLowerCase()}`)).toEqual([TITLES[0], TEXT]);
  });

  test('an entry may be worded differently', () => {
    const [first, second, ...others] = TITLES;
    expect(opening(`${TEXT} ${first} ${second} Something Else Of Ours ${others.join(' ')}`)[1]).toBe(first);
  });

  test.each([
    ['a sentence with a few titles', `${TEXT} See "${TITLES[0]}" and "${TITLES[1]}".`],
    ['titles apart from each other', TITLES.map((title) => `Under ${title} stands what we say. ${TEXT}`).join(' ')],
  ])('leaves %s whole', (_, text) => {
    expect(opening(text)[0]).toBe(text);
  });
});
