/** The kind of value: what one would do with it. */
export type ContactKind = 'email' | 'phone' | 'address' | 'url' | 'organisation';

/** The role of a contact: what it is for or who is behind it. */
export type ContactPurpose =
  | 'privacy'
  | 'dpo'
  | 'controller'
  | 'representative'
  | 'agent'
  | 'complaint'
  | 'regulator'
  | 'request'
  | 'support'
  | 'preferences'
  | 'vendor'
  | 'information';

/** A contact fact found in a policy. */
export interface Contact {
  readonly kind: ContactKind;
  /** The value, repaired where the layout broke it; empty when the text has lost it (`stripped`). */
  readonly value: string;
  readonly purpose: ContactPurpose;
  /** The organisation, person or page behind the value, as printed. */
  readonly label: string;
  readonly jurisdictions: readonly string[];
  /** Index of its clause in the policy, and of its sentence in that clause. */
  readonly clause: number;
  readonly sentence: number;
  /** True when the text announces a value that has been lost ("contact us at ."). */
  readonly stripped: boolean;
}
