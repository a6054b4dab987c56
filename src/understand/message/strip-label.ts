import { findPatterns } from '../../knowledge/find-patterns.ts';
import { tokensOf } from '../../text/tokens.ts';
import { asksSomething } from './asks-something.ts';
import { partsIn } from './message-line.ts';

const PREFIX = /^([^?？。！!\n]{1,70}?)(?:\s*[:：]\s*|\s+[-–—|]+\s+|\s*[–—|]+\s*)(?=\S)/u;
const NUMBER = /\d|[一二三四五六七八九十]/u;

/** Length of the label in front of a question: "Vendor questionnaire (row 14): "; 0 where there is none. */
export function labelLength(text: string): number {
  let length = 0;
  for (let rest = text; ; rest = text.slice(length)) {
    const [whole, prefix] = PREFIX.exec(rest) ?? [];
    if (!whole || !prefix || !isLabel(prefix)) return length;
    length += whole.length;
  }
}

function isLabel(prefix: string): boolean {
  const { found } = partsIn(prefix);
  if (findPatterns(tokensOf(prefix), 'offTopic').offTopic.some(({ id }) => id === 'order')) return true;
  if (asksSomething(prefix)) return false;
  if (['label', 'form-wish', 'pleasantry'].some((id) => found.has(id))) return true;
  return NUMBER.test(prefix) && found.has('numbered-label');
}
