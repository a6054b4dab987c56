import { type HeldDocument, heldDocuments } from './held-documents.ts';
import { sameName } from './same-name.ts';

/**
 * Documents of a seeds folder that somebody means by a name: by an id or a file before a provider, a name or an alias.
 * Older versions are not among them.
 * @param name null for all
 * @returns all that the best of these fits; empty where nothing does
 * @throws an error of the file system where the folder cannot be read
 */
export function findDocuments(dir: string, name: string | null): HeldDocument[] {
  const held = heldDocuments(dir);
  if (name === null) return held;
  const is = sameName(name);
  const ways: readonly ((document: HeldDocument) => boolean)[] = [
    ({ entry }) => is(entry.id) || is(entry.file),
    ({ entry }) => [entry.names.en, entry.names.zh, entry.provider].some(is),
    ({ entry }) => entry.aliases.some(is),
  ];
  for (const fits of ways) {
    const found = held.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}
