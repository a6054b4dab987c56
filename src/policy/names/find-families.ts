import { STOP_WORDS } from '../../text/stop-words.ts';
import { isPlace, type NamedRecord } from './name-forms.ts';
import { nameLists } from './name-lists.ts';

const MIN_LATIN_LENGTH = 5;

/** Names of families: leading words that the names of several providers share, each with the ids of these. */
export function findFamilies(records: readonly NamedRecord[]): Map<string, string[]> {
  const members = new Map<string, Set<string>>();
  for (const record of records)
    for (const name of new Set([record.names.en, record.names.zh]))
      for (const prefix of prefixesOf(name))
        members.set(prefix, (members.get(prefix) ?? new Set()).add(record.provider));
  return new Map(
    [...members].filter(([name, ids]) => ids.size > 1 && !isPlace(name)).map(([name, ids]) => [name, [...ids]]),
  );
}

/** "Alibaba", "Alibaba Cloud"; "阿里", "阿里云". */
function prefixesOf(name: string): string[] {
  const { ordinary, ordinaryHan } = nameLists();
  const han = /^\p{Script=Han}{2,}/u.exec(name)?.[0] ?? '';
  if (han) {
    const prefixes = [2, 3, 4].filter((length) => length <= han.length).map((length) => han.slice(0, length));
    return prefixes.filter((prefix) => !ordinaryHan.has(prefix));
  }
  const words = name.split(/\s+/);
  const prefixes = words.slice(0, -1).map((_, i) => words.slice(0, i + 1).join(' '));
  return prefixes.filter((prefix) => {
    const word = prefix.toLowerCase();
    return prefix.length >= MIN_LATIN_LENGTH && !STOP_WORDS.has(word) && !ordinary.has(word);
  });
}
