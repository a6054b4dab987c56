import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../../index/check/check-document.ts';
import { GARDEN_POLICY } from '../../support/documents/sample-policy.ts';
import { toGbk, toHtml } from '../../support/documents/write-text-formats.ts';
import { seedsFolder } from '../../support/seeds-folder.ts';

const check = (file: string, content: string | Uint8Array) =>
  checkDocument({ folder: seedsFolder({ [file]: content }), file });

describe('checkDocument', () => {
  test('tells what was read of a page', async () => {
    const found = await check('Green Garden.html', toHtml(GARDEN_POLICY));
    expect(found).toMatchObject({
      name: 'Green Garden',
      title: 'Privacy Policy of Green Garden',
      format: 'html',
      language: 'en',
      updated: '2024-05-03',
      tableRows: 3,
      warnings: [],
    });
    expect(found.headings).toContainEqual({ text: 'Newsletters', level: 2 });
    expect(found.contacts.map(({ value }) => value)).toContain('privacy@greengarden.example');
    expect(found.leftovers.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['navigation', 'foot of the page', 'title']),
    );
  });

  test.each([
    [
      'de',
      'Wir verarbeiten die personenbezogenen Daten, die Sie uns geben, und wir löschen sie mit dem Konto. Das ist der Datenschutz für Sie.',
    ],
    [
      'fr',
      'Nous traitons les données que vous nous donnez, et nous les effaçons avec votre compte dans les délais. Politique de confidentialité pour vous.',
    ],
    [
      'es',
      'Tratamos los datos que usted nos da, y los borramos con la cuenta. La política de privacidad es para usted y para los clientes.',
    ],
    [
      'pt',
      'Tratamos os dados que você nos dá, e não os vendemos. A política de privacidade é para você e para as suas encomendas com dados.',
    ],
    ['ja', 'お客様からいただいた個人情報は、注文の配送のために利用します。第三者には提供しません。'],
  ])('warns of a policy in %s', async (language, text) => {
    const found = await check('x.txt', text);
    expect(found.language).toBe(language);
    expect(found.warnings.join()).toContain('Only English and Chinese are understood');
  });

  test('warns of a text that is no privacy policy, and of one without a date', async () => {
    const { warnings } = await check(
      'x.txt',
      'Boil the potatoes in salted water until they are soft, and then drain them well.',
    );
    expect(warnings).toEqual([
      'x.txt: it speaks of no personal data. Check that it is a privacy policy.',
      'x.txt: no date was found. Give one in catalogue.json, so that replies can tell the version.',
    ]);
  });

  test('adds up what is left over by reason, with its share of the letters', async () => {
    const found = await check('Green Garden.html', toHtml(GARDEN_POLICY));
    const menu = found.leftovers.find(({ reason }) => reason === 'navigation');
    expect(menu).toMatchObject({ places: 1, letters: 8, sample: 'Home Shop' });
    expect(menu?.share).toBeCloseTo(8 / (found.letters + found.leftovers.reduce((sum, one) => sum + one.letters, 0)));
    expect(found.leftovers.find(({ reason }) => reason === 'head of the page')).toMatchObject({ letters: 0 });
    expect(found.lost).toBe(0);
  });

  test.each([
    ['Keep', true],
    ['Linear', true],
    ['Green Garden', false],
    ['Acme', false],
  ])('tells whether the name %s is a common word', async (name, isCommon) => {
    const { warnings } = await check(`${name}.txt`, 'We keep your personal data for two years. Updated: 1 June 2023');
    expect(warnings.some((line) => line.includes('common words'))).toBe(isCommon);
  });

  test('tells the encoding of a text', async () => {
    const text = '我们会保存您的个人信息，期限为两年。更新日期：2023年6月1日。我们不会向第三方出售您的信息。';
    expect(await check('x.txt', toGbk(text))).toMatchObject({ encoding: 'gb18030', language: 'zh', lost: 0 });
  });
});
