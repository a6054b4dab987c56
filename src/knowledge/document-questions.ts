/**
 * Questions about the documents themselves, in the order in which they hold; wordings: `intents/documents.yaml`.
 * A section by its number is told by the number.
 */
export const DOCUMENT_QUESTIONS = [
  'mentions',
  'changes',
  'sections',
  'age',
  'newest',
  'oldest',
  'date',
  'list',
] as const;

/** A question about the documents, answered from their records and not from their clauses. */
export type DocumentQuestion = (typeof DOCUMENT_QUESTIONS)[number];
