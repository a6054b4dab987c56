import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { html } from '../../../adapters/serve/html/html.ts';
import { withTextFragment } from '../../../adapters/serve/html/text-fragment.ts';
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

describe('withTextFragment', () => {
  test('carries a short text as a whole, with the signs that mean something there encoded', () => {
    expect(withTextFragment('https://a.example/p', 'kept - at most,\n30 days')).toBe(
      'https://a.example/p#:~:text=kept%20%2D%20at%20most%2C%2030%20days',
    );
    expect(withTextFragment('https://a.example/p#s2', '保留 30 天')).toContain('/p#s2:~:text=');
  });

  test('carries the first and the last words of a long text', () => {
    const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
    const [, start = '', end = ''] = /text=([^,]*),(.*)$/u.exec(withTextFragment('https://a.example', words)) ?? [];
    expect(words.startsWith(`${decodeURIComponent(start)} `)).toBe(true);
    expect(words.endsWith(` ${decodeURIComponent(end)}`)).toBe(true);
  });

  test('never cuts a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 150, maxLength: 400 }).filter((text) => !text.includes('\ufffd')),
        (text) => {
          const [, ...parts] = withTextFragment('https://a.example/', text).split(/:~:text=|,/u);
          for (const part of parts) expect(decodeURIComponent(part)).not.toContain('\ufffd');
        },
      ),
    );
  });
});
