/** A question and what its reply must be. */
export interface IntentCase {
  readonly ask: string;
  /** The message before it in the same conversation. */
  readonly after?: string;
  readonly kind?: string;
  readonly notKind?: string;
  /** A provider that the first citation must be of, or one of them in a comparison. */
  readonly cites?: string;
  /** What the reply's text must hold. */
  readonly says?: readonly RegExp[];
  /** True where nothing may be claimed: no citations and no contacts. */
  readonly noClaim?: boolean;
}
