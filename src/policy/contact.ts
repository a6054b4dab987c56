/** What a contact value is. */
export type ContactKind = 'email' | 'phone' | 'address' | 'url' | 'organisation';

/** What a contact is for, or whose it is. */
export type ContactPurpose =
  | 'privacy'
  | 'dpo'
  | 'controller'
  | 'representative'
  | 'agent'
  | 'complaint'
  | 'regulator'
  | 'support'
  | 'preferences'
  | 'vendor'
  | 'information';

/** A contact fact that stands in a policy. */
export interface Contact {
  readonly kind: ContactKind;
  /** The value itself, repaired where the layout broke it; empty where the text lost it (`stripped`). */
  readonly value: string;
  readonly purpose: ContactPurpose;
  /** The organisation, person or page it belongs to, as printed. */
  readonly label: string;
  readonly jurisdictions: readonly string[];
  /** Index of the clause and of the sentence it stands in. */
  readonly clause: number;
  readonly sentence: number;
  /** True where the text announces a value that its layout lost ("contact us at ."). */
  readonly stripped: boolean;
}
