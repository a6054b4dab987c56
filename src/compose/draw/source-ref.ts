import type { Span } from '../../policy/policy.ts';
import type { Citation } from '../reply.ts';

/** A clause, and the part of it that was quoted: offsets into the file. */
export interface SourceRef {
  readonly clause: string;
  /** Null where only the clause is known. */
  readonly span: Span | null;
}

const REF = /^([^\s@]+#[0-9a-f]+(?:-\d+)?)(?:@(\d+)-(\d+))?$/u;

/** The reference to a citation's clause and place. */
export const toSourceRef = ({ clause, span }: Citation): SourceRef => ({ clause, span });

/** A reference as one word: "aws#6d34536e@1023-1090". Buttons carry it, so that they work after a restart. */
export const formatSourceRef = ({ clause, span }: SourceRef): string =>
  span ? `${clause}@${span[0]}-${span[1]}` : clause;

/** Reads what `formatSourceRef` wrote, or a bare clause id; null for anything else. */
export function parseSourceRef(text: string): SourceRef | null {
  const [, clause, from, to] = REF.exec(text.trim()) ?? [];
  if (!clause) return null;
  return { clause, span: from && to ? [Number(from), Number(to)] : null };
}
