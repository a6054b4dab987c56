/** Ways to speak of several providers without naming them, in the order in which they hold; wordings: `scopes.yaml`. */
export const SCOPES = ['except', 'others', 'which', 'home', 'all', 'judged'] as const;

/** A way to speak of several providers without naming them. */
export type Scope = (typeof SCOPES)[number];
