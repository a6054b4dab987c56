import type { Language } from '../text/language.ts';
import { createReply } from './create-reply.ts';
import type { ProviderNames } from './names.ts';
import type { Citation, Reply, ReplyContact, ReplyPart } from './reply.ts';
import { type BodyPart, noteThat } from './reply-body.ts';

/** A question of a message, as it was typed, with the reply to it alone. */
export interface AnsweredPart {
  readonly question: string;
  readonly reply: Reply;
}

/** Options for putting the replies to several questions together. */
export interface PartsOptions {
  readonly language: Language;
  readonly names: ProviderNames;
  /** Questions of the message that are not answered; they are offered as suggestions. */
  readonly left: readonly string[];
}

/**
 * One reply to several questions: each under its own words, with its own quotes and contacts. Citations are numbered
 * through, first those that stand open in any part; one that two questions share has one number.
 */
export function composeParts(answered: readonly AnsweredPart[], { language, names, left }: PartsOptions): Reply {
  const citations: Citation[] = [];
  const contacts: ReplyContact[] = [];
  const body: BodyPart[] = [];
  const quoted = new Set<number>();
  for (const { reply } of answered)
    for (const citation of reply.citations.slice(0, reply.shown)) placeIn(citations, citation);
  const shown = citations.length;
  const parts = answered.map(({ question, reply }): ReplyPart => {
    const markers = reply.citations.map((citation) => placeIn(citations, citation));
    const firstContact = contacts.length;
    contacts.push(...reply.contacts);
    body.push(
      { kind: 'question', text: question },
      ...reply.body.flatMap((part) => moved(part, { markers, shown: quoted, firstContact })),
    );
    return { question, citations: [...new Set(markers)] };
  });
  if (left.length > 0) body.push({ kind: 'note', says: { reason: 'questions-left', count: left.length } });
  const speaking = new Set([...citations, ...contacts].map(({ provider }) => provider));
  const silent = new Set(answered.flatMap(({ reply }) => reply.silent).filter((id) => !speaking.has(id)));
  const isAnswered = citations.length > 0;
  const kind = isAnswered ? 'answer' : contacts.length > 0 ? 'contacts' : (answered[0]?.reply.kind ?? 'silent');
  const suggestions = left.length > 0 ? left : [];
  return createReply(
    {
      kind: kind === 'comparison' ? 'answer' : kind,
      language,
      body: suggestions.length > 0 ? [...body, { kind: 'suggestions' }] : body,
      citations,
      shown,
      contacts,
      silent: [...silent],
      suggestions,
      confidence: Math.max(...answered.map(({ reply }) => reply.confidence)),
      parts,
      ...(answered.some(({ reply }) => reply.quoteFirst) ? { quoteFirst: 'original' as const } : {}),
    },
    names,
  );
}

/** The number of a citation in a list, to which it is added if it is not there. */
function placeIn(citations: Citation[], citation: Citation): number {
  const same = citations.find(
    ({ policy, clause, quote }) => policy === citation.policy && clause === citation.clause && quote === citation.quote,
  );
  if (same) return same.marker;
  const marker = citations.length + 1;
  citations.push({ ...citation, marker });
  return marker;
}

/** How the numbers of a part's reply become those of the whole reply. */
interface Moving {
  /** The numbers of its citations in the whole reply, in order. */
  readonly markers: readonly number[];
  /** Numbers of the citations that stand above. */
  readonly shown: Set<number>;
  /** Index of its first contact in the whole reply. */
  readonly firstContact: number;
}

/**
 * A piece of a part's reply with the numbers of the whole reply. Left out: the nearest passages of what is not answered, and
 * notes and suggestions that would be repeated for each part.
 */
function moved(part: BodyPart, { markers, shown, firstContact }: Moving): BodyPart[] {
  switch (part.kind) {
    case 'quotes': {
      const placed = [...new Set(part.markers.flatMap((marker) => markers[marker - 1] ?? []))];
      const fresh = placed.filter((marker) => !shown.has(marker));
      for (const marker of fresh) shown.add(marker);
      const known = placed.filter((marker) => !fresh.includes(marker));
      return [
        ...(known.length > 0 ? [noteThat({ reason: 'told-above', markers: known })] : []),
        ...(fresh.length > 0 ? [{ ...part, markers: fresh }] : []),
      ];
    }
    case 'headline':
      return [{ ...part, lead: { ...part.lead, citation: markers[part.lead.citation - 1] ?? 0 } }];
    case 'contacts':
      return [{ ...part, contacts: part.contacts.map((i) => i + firstContact) }];
    case 'suggestions':
      return [];
    case 'note':
      return KEPT_NOTES.has(part.says.reason) ? [part] : [];
    default:
      return [part];
  }
}

const KEPT_NOTES: ReadonlySet<string> = new Set([
  'email-lost',
  'also-unknown',
  'family',
  'nobody-named',
  'contacts-are-general',
  'no-contact',
  'lacks-purpose',
]);
