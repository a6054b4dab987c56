import path from 'node:path';
import type { Entry } from './catalogue-entry.ts';

const slugOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'policy';

/**
 * The record of a file that the catalogue does not name: "Oracle Cloud.txt" becomes the provider `oracle-cloud`, called
 * "Oracle Cloud", and "Zoom/policy.md" the policy `zoom-policy` of the provider `zoom`.
 * @param ids those taken so far; the new one is added
 */
export function nameFile(file: string, ids: Set<string>): Entry {
  const folder = path.posix.dirname(file);
  const base = path.basename(file, path.extname(file));
  const isOwn = folder === '.';
  const name = isOwn ? base : folder;
  const slug = isOwn ? slugOf(base) : `${slugOf(folder)}-${slugOf(base)}`;
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
