import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import type { Seed } from '../read/seed.ts';
import type { IndexOrigin } from '../save/about-index.ts';
import { parseIndex, readIndexFile, writeIndexFile } from '../save/index-file.ts';
import type { buildIndex } from '../work/build-index.ts';

/** A policy to be provided, and where its index is saved. */
export interface PolicySource {
  readonly seed: Seed;
  readonly origin: IndexOrigin;
  /** The origin as one text. */
  readonly madeFrom: string;
  readonly file: string;
}

/** How policies are provided. */
export interface ProvideOptions {
  readonly dataDir: string;
  /** Builds even what is fresh. */
  readonly rebuild: boolean;
  /** What was opened before: its policies that are still made from the same things are handed on. */
  readonly previous:
    | (Pick<ProvidedPolicies, 'policies'> & { readonly origins: ReadonlyMap<string, string> })
    | undefined;
  readonly build: (seed: Seed) => ReturnType<typeof buildIndex>;
  /** Called before a policy is built: how many are done, of how many. */
  readonly onBuild: ((done: number, of: number) => void) | undefined;
}

/** The policies that could be provided, in the order of their sources. */
export interface ProvidedPolicies {
  readonly policies: readonly IndexedPolicy[];
  readonly problems: readonly string[];
  /** The problem that says why an index could not be saved; null where all could. */
  readonly unsaved: string | null;
  /** Ids of the policies that were built anew. */
  readonly built: readonly string[];
}

/** Indexes of this many policies are kept in memory; of more, each is read again from its file when it is asked. */
const MAX_KEPT = 128;

/** Provides policies: those opened before, those whose saved index is fresh, and the others built and saved. */
export async function providePolicies(
  sources: readonly PolicySource[],
  { dataDir, rebuild, previous, build, onBuild }: ProvideOptions,
): Promise<ProvidedPolicies> {
  const before = new Map(previous?.policies.map((policy) => [policy.record.id, policy]));
  const isKept = sources.length <= MAX_KEPT;
  const [policies, problems, built]: [IndexedPolicy[], string[], string[]] = [[], [], []];
  let unsaved: string | null = null;

  const findFresh = ({ seed, origin, madeFrom, file }: PolicySource): IndexedPolicy | null => {
    if (rebuild) return null;
    const isSame = previous?.origins.get(seed.record.id) === madeFrom;
    return (isSame && before.get(seed.record.id)) || readIndexFile(file, origin, isKept);
  };

  /** Saves an index that was built, and opens it: from its file, so that not all that was built stays in memory. */
  const save = ({ seed, origin, file }: PolicySource, content: Buffer): IndexedPolicy => {
    try {
      if (!unsaved) {
        // The policy of the same file is asked until the new one takes its place.
        before.get(seed.record.id)?.hold?.();
        writeIndexFile(file, origin, content);
      }
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split(',')[0] ?? '') : String(error);
      unsaved = `Cannot save the index in ${dataDir}: ${reason}. It is built again at each start; make the folder writable or set DATA_DIR.`;
      problems.push(unsaved);
    }
    return (unsaved ? null : readIndexFile(file, origin, isKept)) ?? parseIndex(content);
  };

  for (const source of sources) {
    const fresh = findFresh(source);
    if (fresh) {
      policies.push(fresh);
      continue;
    }
    onBuild?.(built.length, sources.length);
    const outcome = await build(source.seed);
    if (outcome.problem !== null) {
      problems.push(outcome.problem);
      continue;
    }
    problems.push(...outcome.result.problems);
    built.push(source.seed.record.id);
    policies.push(save(source, Buffer.from(outcome.result.index)));
  }
  return { policies, problems, unsaved, built };
}
