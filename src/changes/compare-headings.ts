import type { Clause } from '../policy/policy.ts';
import type { HeadingChange } from './comparison.ts';
import { measureSimilarity, shinglesOf } from './measure-similarity.ts';
import { sentenceKey } from './sentence-key.ts';

/** The number in front of a heading: it changes whenever a section is added before. */
const LABEL =
  /^\s*(?:(?:第\s*)?(?:\p{N}+(?:\.\p{N}+)*|[IVXLC]+|[A-Za-z]|[一二三四五六七八九十百]+)\s*[.、)）章节条:]+(?!\p{N})\s*|\p{N}+(?:\.\p{N}+)*\s+)/u;
/** Two headings are wordings of one another from this similarity on. */
const MIN_SIMILARITY = 0.5;

/** What two headings must have in common to be the same: all but their numbers. */
export const headingKey = (heading: string): string => sentenceKey(heading.replace(LABEL, ''));

/** The headings of a document in reading order, each as often as it stands there. */
export function listHeadings(clauses: readonly Clause[]): string[] {
  const found = new Map<string, string>();
  for (const { section } of clauses)
    section.forEach((heading, depth) => {
      found.set(section.slice(0, depth + 1).join('\n'), heading);
    });
  return [...found.values()];
}

/**
 * Compares headings by their words, wherever they stand.
 * @param isText true for a heading whose words the other version has as a sentence
 */
export function compareHeadings(
  before: readonly string[],
  after: readonly string[],
  isText: { readonly before: (key: string) => boolean; readonly after: (key: string) => boolean },
): HeadingChange[] {
  const gone = without(before, after).filter((heading) => !isText.after(headingKey(heading)));
  const come = without(after, before).filter((heading) => !isText.before(headingKey(heading)));
  const left = new Set(come);
  const changes = gone.map((heading): HeadingChange => {
    const own = shinglesOf(heading);
    const heir = [...left].find((other) => measureSimilarity(own, shinglesOf(other)) >= MIN_SIMILARITY);
    if (heir !== undefined) left.delete(heir);
    return { before: heading, after: heir ?? null };
  });
  return [...changes, ...[...left].map((heading) => ({ before: null, after: heading }))];
}

/** Headings of one list that the other does not have, or has less often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const heading of other) counts.set(headingKey(heading), (counts.get(headingKey(heading)) ?? 0) + 1);
  return list.filter((heading) => {
    const key = headingKey(heading);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return key !== '' && count <= 0;
  });
}
