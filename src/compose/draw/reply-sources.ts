import type { Citation, ReplyContact, ReplyContent } from '../reply.ts';

/** The sources of a reply by their numbers. */
export interface ReplySources {
  readonly all: readonly Citation[];
  /** Number of the first; the others follow. Above 1 behind a list's items that were shown before. */
  readonly first: number;
  /** The number of a contact's source. */
  readonly numberOf: (contact: ReplyContact) => number;
}

const inside = (part: Citation, whole: Citation): boolean =>
  part.policy === whole.policy && part.span[0] >= whole.span[0] && part.span[1] <= whole.span[1];

/**
 * Numbers what can be looked up: the quotes that stand open by their markers, then the sentences that contacts stand in. A contact that
 * stands in a quote has the quote's number; contacts of one sentence share theirs.
 */
export function replySources({
  citations,
  shown,
  related,
  contacts,
}: Pick<ReplyContent, 'citations' | 'shown' | 'related' | 'contacts'>): ReplySources {
  const all = [...citations.slice(0, shown), ...related];
  const first = all[0]?.marker ?? 1;
  const numbers = new Map<ReplyContact, number>();
  for (const contact of contacts) {
    let at = all.findIndex((citation) => inside(contact.citation, citation));
    if (at < 0) at = all.push(contact.citation) - 1;
    numbers.set(contact, first + at);
  }
  return { all, first, numberOf: (contact) => numbers.get(contact) ?? 0 };
}
