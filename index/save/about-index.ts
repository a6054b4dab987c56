import type { PolicyRecord } from '../../src/policy/policy.ts';

/** What an index file was made from; one that was made from anything else is not used. */
export interface IndexOrigin {
  /** Version of the file's own layout. */
  readonly format: number;
  /** Hash of the code that reads, cuts and analyses, and of the knowledge tables. */
  readonly code: string;
  /** Hash of the seed file. */
  readonly seed: string;
  /** Hash of the policy's record in the catalogue. */
  readonly record: string;
  /** Hash of the policy's annotations; null without any. */
  readonly annotations: string | null;
}

/** What stands in the head of an index. */
export interface AboutIndex {
  readonly record: PolicyRecord;
  /** Components of a vector. */
  readonly dimensions: number;
}
