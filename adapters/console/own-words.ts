import type { Reply } from '../../src/compose/reply.ts';
import { wording } from '../../src/compose/wording.ts';

/** The bot's own sentences in a reply: what leads to the quotes and what follows them. */
export interface OwnWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A paragraph that holds a quote with its marker, or a contact. */
const DRAWN = /^(?:\s*\[\d+\] “|• )/mu;

/**
 * Finds the bot's own sentences ("I hold no policy of X.", "Questions on this go to: ...") in the reply's text.
 * They have no field of their own; all other paragraphs tell what the fields tell, and are drawn from those.
 */
export function ownWords({ text, language }: Reply): OwnWords {
  const { suggestions, silentShort } = wording[language];
  const [before, after]: [string[], string[]] = [[], []];
  let own = before;
  for (const paragraph of text.split('\n\n')) {
    if (DRAWN.test(paragraph)) own = after;
    else if (!paragraph.startsWith(suggestions) && !paragraph.endsWith(silentShort)) own.push(paragraph);
  }
  return { before, after };
}
