import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { openDocument, type SiteDocument } from './open-document.ts';

/** A clause that a link leads to. */
export interface LinkedPlace {
  readonly document: SiteDocument;
  /** Its index in the document. */
  readonly at: number;
  /** True where the link was made for a version that is not held (any more). */
  readonly isOtherVersion: boolean;
}

/** What a link names. */
export interface ClauseLink {
  /** Id of a policy, or of a version of one. */
  readonly policy: string;
  /** What stands behind `#` in the id of the clause. */
  readonly clause: string;
  /** The first characters of the hash of the document that the link was made for; null where it does not say. */
  readonly version: string | null;
}

/**
 * Finds the clause of a link: in the version that it was made for, else in the current one, else in the newest that has it.
 * Null where no version that is held has it.
 */
export function findLinkedClause(corpus: Corpus, { policy, clause, version }: ClauseLink): LinkedPlace | null {
  const named = openDocument(corpus, policy);
  if (!named) return null;
  const ids = named.version ? [] : named.history.older.map((older) => older.policy.id);
  const placeIn = (document: SiteDocument | null): LinkedPlace[] => {
    const at = document?.clauses.findIndex(({ id }) => id === `${document.policy.id}#${clause}`) ?? -1;
    if (!document || at < 0) return [];
    return [{ document, at, isOtherVersion: version !== null && !isVersion(document, version) }];
  };
  const own = placeIn(named);
  if (own[0] && !own[0].isOtherVersion) return own[0];
  const older = ids.flatMap((id) => placeIn(openDocument(corpus, id)));
  return older.find(({ isOtherVersion }) => version !== null && !isOtherVersion) ?? own[0] ?? older[0] ?? null;
}

const isVersion = ({ policy }: SiteDocument, version: string): boolean => policy.record.sha256.startsWith(version);
