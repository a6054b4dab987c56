import path from 'node:path';

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/x-markdown': '.md',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};
const READ = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.pdf', '.docx']);

/**
 * The ending for a downloaded document: by what the server says it is, and where that says nothing by its address.
 * @returns null for a format that is not read
 */
export function endingOf(type: string, url: string): string | null {
  const named = path.posix.extname(new URL(url).pathname).toLowerCase();
  if (type === 'text/plain' && READ.has(named)) return named;
  const known = ENDINGS[type];
  if (known) return known;
  const saysNothing = type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream';
  return saysNothing && READ.has(named) ? named : null;
}
