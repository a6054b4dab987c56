import type { PolicyRecord } from './policy.ts';

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');

/** A name of Latin letters is masked as a word of its own only; a Chinese one wherever it stands. */
const patternOf = (name: string): string =>
  /^[\p{Script=Latin}\p{N}]/u.test(name)
    ? `(?<![\\p{Script=Latin}\\p{N}])${escapePattern(name)}(?:['’]s)?(?![\\p{Script=Latin}\\p{N}])`
    : escapePattern(name);

/** Makes a function that takes the names of a policy's provider out of a text: no policy is to be found by who wrote it. */
export function createNameMask({
  id,
  names,
  aliases,
}: Pick<PolicyRecord, 'id' | 'names' | 'aliases'>): (text: string) => string {
  const all = [...new Set([names.en, names.zh, id, ...aliases])]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp(all.map(patternOf).join('|'), 'giu');
  return (text) => text.replace(pattern, ' ');
}
