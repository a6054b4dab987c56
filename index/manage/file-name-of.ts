const MAX_LENGTH = 60;

/** A file name for a document called so: its letters and digits, without what a file system or a terminal minds. */
export function fileNameOf(name: string, ending: string): string {
  const base = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .&'’()+_-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[._ ]+|[. ]+$/g, '');
  const shown = [...base].slice(0, MAX_LENGTH).join('').trim() || 'Policy';
  return `${/^(?:readme|license|changelog)\b/i.test(shown) ? `Policy ${shown}` : shown}${ending}`;
}
