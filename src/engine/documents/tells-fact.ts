import type { DocumentFact } from '../../compose/documents/document-fact.ts';
import type { Citation } from '../../compose/reply.ts';

/** A fact with the passages that print it; a fact that says "there is none" has no passages. */
export interface TellsFact {
  readonly fact: DocumentFact;
  readonly citations: readonly Citation[];
  /** Providers whose document does not give what was asked. */
  readonly silent: readonly string[];
}
