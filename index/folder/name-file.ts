import path from 'node:path';
import type { Entry } from './catalogue-entry.ts';
import { dateInName } from './date-in-name.ts';

const slugOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'policy';

/** A name that ends in a date names a version; the document is called the same whichever is the newest. */
function withoutDate(base: string, isOwn: boolean): string {
  const dated = dateInName(base);
  if (!dated || (isOwn && (dated.stem === '' || !dated.date.includes('-')))) return base;
  return dated.stem;
}

/**
 * The record of a file that the catalogue does not name: "Oracle Cloud.txt" becomes the provider `oracle-cloud`, called
 * "Oracle Cloud", "Zoom/policy.md" the policy `zoom-policy` of the provider `zoom`, and "Zoom/2024-07-19.md" its policy `zoom`.
 * @param ids those taken so far; the new one is added
 */
export function nameFile(file: string, ids: Set<string>): Entry {
  const folder = path.posix.dirname(file);
  const isOwn = folder === '.';
  const base = withoutDate(path.basename(file, path.extname(file)), isOwn);
  const name = isOwn ? base : folder;
  const slug = [...(isOwn ? [] : [folder]), ...(base === '' ? [] : [base])].map(slugOf).join('-');
  let id = slug;
  for (let n = 2; ids.has(id); n++) id = `${slug}-${n}`;
  ids.add(id);
  const host = /^(?:www\.)?([\p{L}\p{N}-]{3,})\.(?:\p{L}{2,4}\.)?\p{L}{2,4}$/iu.exec(name)?.[1];
  const shown = name.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim() || slug;
  return {
    id,
    ...(isOwn ? {} : { provider: slugOf(folder) }),
    names: { en: shown, zh: shown },
    aliases: host ? [host] : [],
    file,
    home: undefined,
    effective: undefined,
    updated: undefined,
    url: undefined,
  };
}
