import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { html } from '../../../adapters/serve/html/html.ts';
import { webAddress } from '../../../adapters/serve/html/web-address.ts';

const CONTROLS = /[\p{Cc}]/gu;
/** What a browser makes of a text: control characters that HTML has no place for are shown as such. */
const shown = (text: string): string =>
  text.replace(CONTROLS, (char) => (char === '\t' || char === '\n' ? char : '\ufffd'));

const elementOf = (markup: string): DefaultTreeAdapterTypes.Element => {
  const { childNodes } = parseFragment(markup);
  expect(childNodes).toHaveLength(1);
  return childNodes[0] as DefaultTreeAdapterTypes.Element;
};

/** Texts full of what markup is made of. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '<script>', '</p>', '<!--', ']]>', '`', '=', '\0', 'x', ' '),
    )
    .map((pieces) => pieces.join('')),
);

describe('html', () => {
  test('keeps any text a text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { childNodes } = elementOf(html`<p>${text}</p>`.toString());
        const texts = childNodes.map((node) =>
          node.nodeName === '#text' && 'value' in node ? node.value : node.nodeName,
        );
        expect(texts.join('')).toBe(shown(text));
        expect(childNodes.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('keeps any text in its attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { attrs, childNodes } = elementOf(html`<p title="${text}"></p>`.toString());
        expect(attrs).toEqual([{ name: 'title', value: shown(text) }]);
        expect(childNodes).toEqual([]);
      }),
    );
  });

  test('joins lists, keeps markup of its own, and leaves out what is not there', () => {
    const parts = ['a', html`<b>b</b>`, null, undefined, false, [1, '<']] as const;
    expect(html`<p>${parts}</p>`.toString()).toBe('<p>a<b>b</b>1&lt;</p>');
  });

  test('refuses a value in an attribute without quotation marks', () => {
    expect(() => html`<p title=${'x onclick=y'}></p>`).toThrow('an attribute has no quotation marks');
  });

  test('takes an object that only looks like markup for a text', () => {
    const fake = { toString: () => '<script>' } as unknown as string;
    expect(() => html`<p>${fake}</p>`.toString()).toThrow();
  });
});

describe('webAddress', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', ' javascript:x', 'x', ''])(
    'links nothing to %s',
    (url) => expect(webAddress(url)).toBeNull(),
  );

  test('links to web pages', () => expect(webAddress('https://a.example/"x')).toBe('https://a.example/%22x'));
});
