import { createHash } from 'node:crypto';
import type { Policy } from '../../src/policy/policy.ts';
import type { Seed } from '../read/seed.ts';
import { codeVersion } from '../save/code-version.ts';
import { readSavedFile, writeSavedFile } from '../save/saved-file.ts';

/** A version that has been taken apart: in memory, or in a file. */
export type ParsedVersion = () => { readonly policy: Policy; readonly text: string };

/**
 * Takes a version apart, once for all starts.
 * @param file where the result is kept; where that cannot be written it is kept in memory
 * @returns reads the result when it is needed: few questions are about versions
 */
export async function parseVersion(seed: Seed, file: string): Promise<ParsedVersion> {
  const origin = {
    code: codeVersion(),
    seed: seed.record.sha256,
    record: createHash('sha256').update(JSON.stringify(seed.record)).digest('hex'),
  };
  const saved = () => {
    const content = readSavedFile(file, origin);
    return content ? (JSON.parse(content.toString('utf8')) as { policy: Policy; text: string }) : null;
  };
  if (readSavedFile(file, origin)) return () => saved() ?? { policy: parsed(seed), text: seed.text };
  // Reading texts takes wink-nlp's model: only where something is to be read.
  const { parsePolicy } = await import('../clauses/parse-policy.ts');
  const version = { policy: parsePolicy(seed), text: seed.text };
  try {
    writeSavedFile(file, origin, JSON.stringify(version));
    return () => saved() ?? version;
  } catch {
    return () => version;
  }
}

/** A version whose file has gone since, without its clauses. */
const parsed = ({ record }: Seed): Policy => ({ ...record, clauses: [], contacts: [], lineStarts: [0], leftovers: [] });
