/** Markup. Only `html` makes it, so that nothing that somebody else wrote becomes part of a page unescaped. */
class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type { Html };

/** What can stand in a template: text is escaped, lists are joined, `false`, `null` and `undefined` are left out. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters other than tab and line feed: HTML has no place for them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

const escapeText = (text: string): string =>
  text.replace(CONTROLS, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/**
 * Makes markup from a template; every value is escaped, so that it is text wherever it stands.
 * @throws Error for a value behind "=" without quotation marks, which escaping would not keep inside its attribute
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = strings[0] ?? '';
  values.forEach((value, i) => {
    if (/=\s*$/.test(strings[i] ?? ''))
      throw new Error(
        `Cannot make a page: an attribute has no quotation marks at "${strings[i]}". Put them around it.`,
      );
    markup += markupOf(value) + (strings[i + 1] ?? '');
  });
  return new Html(markup);
}

function markupOf(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(markupOf).join('');
  return escapeText(String(value));
}
