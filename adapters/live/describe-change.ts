import type { Corpus } from '../../src/retrieve/corpus.ts';

/** One line for each document that one corpus has and another lacks, or has in another text. */
export function describeChange(before: Corpus, after: Corpus): string[] {
  const [old, now] = [hashesOf(before), hashesOf(after)];
  const said = (file: string): string | null => {
    if (!now.has(file)) return `No longer there: ${file}`;
    if (!old.has(file)) return `Read: ${file}`;
    return old.get(file) === now.get(file) ? null : `Read again, as it has changed: ${file}`;
  };
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((file) => said(file) ?? []);
}

const hashesOf = ({ policies }: Corpus): Map<string, string> =>
  new Map(policies.map(({ record }) => [record.file, record.sha256]));
