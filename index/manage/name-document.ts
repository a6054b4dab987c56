import path from 'node:path';

/** What is known of a document before it has a name. */
export interface UnnamedDocument {
  /** File name, with or without its ending. */
  readonly file: string;
  readonly title: string;
  /** Web address that it comes from; null for a file. */
  readonly url: string | null;
}

/** File names that say what a document is and not whose. */
const GENERIC =
  /^(?:the\s+)?(?:(?:web|site|website|online|global|full|our|legal|consumer|user|customer)\s+)*(?:(?:data\s+)?privacy(?:\s+(?:policy|notice|statement|centre|center))?|(?:data|privacy)\s+protection|legal|terms|policy|policies|statement|notice|index|default|home|main|document|download|untitled|page|print|view|隐私(?:权)?(?:政策|声明|条款)|个人信息保护(?:政策|指引)|隱私(?:權)?政策)(?:\s*(?:\(?\d+\)?|en|us|uk|cn|zh|copy|final|v\d+))*$/i;
const TITLE_NAMES = [
  /^(?:the\s+)?(?:privacy|data protection)\s+(?:policy|notice|statement)\s+(?:of|for|by|at)\s+(?:the\s+)?([^|–—:-]{2,40})$/i,
  /^([^|–—:]{2,40}?)(?:['’]s)?\s+(?:global\s+|online\s+|website\s+)?(?:privacy|data protection)\s+(?:policy|notice|statement)\b/i,
  /^[《<]?([\p{Script=Han}\p{L}\p{N} ]{2,20}?)(?:隐私(?:权)?(?:保护)?|隱私權?|个人信息保护)(?:政策|声明|指引|条款)/u,
];
/** Words at the start of a title that are no name: "Our Privacy Policy". */
const NO_NAME = /^(?:our|your|the|this|global|online|website|general|customer|consumer|user|updated|new|full|legal)$/i;

const wordsOf = (name: string): string =>
  name
    .replace(/[_+-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A name for a document: its file's, where that says more than "privacy policy"; else the company in its title, else the
 * company in its web address.
 */
export function nameDocument({ file, title, url }: UnnamedDocument): string {
  const base = path.basename(file, path.extname(file));
  if (!url && base && !GENERIC.test(wordsOf(base))) return base;
  return companyIn(title) ?? (url ? companyOf(url) : null) ?? base;
}

function companyIn(title: string): string | null {
  for (const pattern of TITLE_NAMES) {
    const name = pattern.exec(title.trim())?.[1]?.trim();
    if (name && !NO_NAME.test(name) && !GENERIC.test(name)) return name;
  }
  return null;
}

/** "https://www.green-garden.co.uk/privacy" -> "Green Garden". */
function companyOf(url: string): string | null {
  const { hostname } = new URL(url);
  if (!/[a-z]/i.test(hostname) || !hostname.includes('.')) return null;
  const labels = hostname.split('.').slice(0, -1);
  const last = labels.at(-1) ?? '';
  const label = labels.length > 1 && /^(?:com?|net|org|ac|gov|edu)$/.test(last) ? labels.at(-2) : last;
  const name = wordsOf(label ?? '').replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  return name || null;
}
