import type { PolicyRecord } from '../../src/policy/policy.ts';
import type { StructuredDocument } from './blocks.ts';

/** A policy to index: its record, its text, and its parts where its format tells them. */
export interface Seed {
  readonly record: PolicyRecord;
  /** What spans and lines point into. */
  readonly text: string;
  readonly document?: StructuredDocument | undefined;
}
