import type { StructuredDocument } from './blocks.ts';

/** The words of a document without its markup, a block a line: what quotes are checked against. */
export const wordingOf = (document: StructuredDocument): string => document.blocks.map(({ text }) => text).join('\n');
