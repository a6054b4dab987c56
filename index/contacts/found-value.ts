import type { ContactKind } from '../../src/policy/contact.ts';

/** A contact value as it was found in a sentence. */
export interface FoundValue {
  readonly kind: ContactKind;
  readonly value: string;
  /** Offsets in the text that was searched. */
  readonly from: number;
  readonly to: number;
}
