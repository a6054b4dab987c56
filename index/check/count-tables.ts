import type { Policy } from '../../src/policy/policy.ts';
import type { StructuredDocument } from '../read/blocks.ts';

/** Number of tables and of their rows, the head included where the format tells it. */
export function countTables(
  { clauses }: Pick<Policy, 'clauses'>,
  document: StructuredDocument | null,
): { tables: number; tableRows: number } {
  const sentences = clauses.flatMap((clause) => clause.sentences);
  const tableRows = sentences.filter(({ row }) => row).length;
  if (!document) return { tables: sentences.filter(({ row }, i) => row && !sentences[i - 1]?.row).length, tableRows };
  const { blocks } = document;
  const starts = blocks.filter(({ kind, head }, i) => kind === 'row' && (head || blocks[i - 1]?.kind !== 'row'));
  return { tables: starts.length, tableRows };
}
