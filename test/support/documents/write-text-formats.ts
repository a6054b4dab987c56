import type { Part } from './sample-policy.ts';

export const toMarkdown = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${part.text.replace(/^(\d)\./, '$1\\.')}`;
      if (part.kind === 'text') return part.text;
      if (part.kind === 'list') return part.items.map((item) => `* ${item}`).join('\n');
      const [head = [], ...rows] = part.rows.map((row) => `| ${row.map((cell) => `**${cell}**`).join(' | ')} |`);
      return [head, `|${'---|'.repeat(part.rows[0]?.length ?? 1)}`, ...rows].join('\n');
    })
    .join('\n\n');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The body of an HTML page, in which white space is as it often is: broken and indented. */
export const toHtmlBody = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'heading') return `<h${part.level}>${escaped(part.text)}</h${part.level}>`;
      if (part.kind === 'text') return `<p>\n   ${escaped(part.text).replace(/@/g, '&#64;')}\n</p>`;
      if (part.kind === 'list')
        return `<ul>${part.items.map((item) => `\n  <li><span>${escaped(item)}</span></li>`).join('')}\n</ul>`;
      const cell = (tag: string) => (words: string) => `<${tag}>${escaped(words)}</${tag}>`;
      return `<table>${part.rows.map((row, i) => `<tr>${row.map(cell(i === 0 ? 'th' : 'td')).join('\n')}</tr>`).join('\n')}</table>`;
    })
    .join('\n');

/** A whole page with what stands around a policy. */
export const toHtml = (parts: readonly Part[]): string => `<!DOCTYPE html>
<html><head><title>Green Garden</title><style>p { color: green }</style><script>var menu = "We sell your data";</script></head>
<body><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
<main>${toHtmlBody(parts)}</main>
<footer>Green Garden, all rights reserved</footer></body></html>`;

/** Plain text: a paragraph a line, a blank line between them. */
export const toPlain = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'list') return part.items.map((item) => `• ${item}`).join('\n');
      return part.kind === 'table' ? part.rows.map((row) => row.join('  ')).join('\n') : part.text;
    })
    .join('\n\n');

/** A Chinese text in GBK. */
export function toGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? []))),
  );
}
