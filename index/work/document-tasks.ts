import type { PolicyRecord } from '../../src/policy/policy.ts';
import type { DocumentToCheck } from '../check/check-document.ts';
import type { CheckedDocument } from '../check/checked-document.ts';

/** What is done with a document, by kind: what it is given, and what it gives. All of it can pass between threads. */
export interface DocumentTasks {
  readonly read: {
    readonly given: { readonly file: string; readonly bytes: Uint8Array };
    /** The document as `serializeDocument` has it; null for plain text. */
    readonly result: { readonly document: Uint8Array | null };
  };
  readonly build: {
    readonly given: {
      readonly file: string;
      readonly record: PolicyRecord;
      readonly text: string;
      readonly document: Uint8Array | null;
      readonly seedsDir: string;
    };
    /** The index as `serializeIndex` has it, and a line for each annotation that does not fit. */
    readonly result: { readonly index: Uint8Array; readonly problems: readonly string[] };
  };
  readonly check: {
    readonly given: DocumentToCheck;
    readonly result: { readonly document: CheckedDocument };
  };
}

export type TaskKind = keyof DocumentTasks;

/** A task as it is sent to a worker. */
export type DocumentTask = {
  readonly [Kind in TaskKind]: { readonly kind: Kind; readonly given: DocumentTasks[Kind]['given'] };
}[TaskKind];

/** How a task ended: with its result, or with one line on why the document cannot be used, with the cure. */
export type TaskOutcome<Kind extends TaskKind = TaskKind> =
  | { readonly problem: null; readonly result: DocumentTasks[Kind]['result'] }
  | {
      readonly problem: string;
      /** True where the document cost more than its limits, as it will again. */
      readonly isOverLimit: boolean;
    };
