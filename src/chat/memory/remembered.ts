import type { SourceRef } from '../../compose/draw/source-ref.ts';
import type { Turn } from '../../conversation/converse.ts';

/** A conversation as far as it is remembered. */
export interface Remembered {
  readonly turn: Turn;
  /** The sources of its last reply by their numbers. */
  readonly sources: readonly SourceRef[];
  /** The last person to ask; null where that is not known any more, or where several people talk. */
  readonly person: string | null;
}
