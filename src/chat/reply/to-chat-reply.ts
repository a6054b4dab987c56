import { nameOf, placeName } from '../../compose/names.ts';
import type { Citation, Reply, ReplyContact } from '../../compose/reply.ts';
import { wording } from '../../compose/wording.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import { toChatPlace } from './chat-place.ts';
import { type ChatContact, type ChatPart, type ChatQuote, type ChatReply, textPart } from './chat-reply.ts';
import { chatWording } from './chat-wording.ts';
import { placeText } from './plain-text.ts';
import { replyActions } from './reply-actions.ts';
import { type ReplySources, replySources } from './reply-sources.ts';

/** What a reply of the engine is drawn with. */
export interface ToChatReplyOptions {
  readonly corpus: Pick<Corpus, 'byProvider'>;
  readonly id: string;
  readonly isPrivate?: boolean;
}

/** A reply of the engine as any platform can draw it: names, numbers and translations resolved for its language. */
export function toChatReply(reply: Reply, { corpus, id, isPrivate = false }: ToChatReplyOptions): ChatReply {
  const { kind, language } = reply;
  const sources = replySources(reply);
  const parts = kind === 'contacts' ? contactParts(reply, sources, corpus) : answerParts(reply, corpus);
  return { id, kind, language, parts, actions: replyActions(reply, sources, id), isPrivate };
}

/** A provider's name; its id where the corpus no longer has it. */
function providerName(provider: string, language: Language, corpus: ToChatReplyOptions['corpus']): string {
  const record = corpus.byProvider.get(provider)?.[0]?.record;
  return record ? nameOf(record, language) : provider;
}

function answerParts(reply: Reply, corpus: ToChatReplyOptions['corpus']): ChatPart[] {
  const { kind, language, lead, notes, citations, related, text } = reply;
  const words = wording[language];
  const isVerdict = kind === 'unknown-provider' || (kind === 'silent' && !text.includes(words.silentShort));
  const leads = kind === 'answer' || kind === 'comparison' || kind === 'silent';
  const own = notes.map((note) => textPart(note, 'note'));
  const head = lead ? [textPart(lead, isVerdict ? 'verdict' : leads ? 'lead' : 'plain')] : [];
  if (related.length > 0)
    return [...head, ...own, textPart(words.related, 'note'), ...quoteParts(related, reply, corpus)];
  // Several side by side: each under its name, then those that say nothing.
  if (text.includes(words.silentShort) || kind === 'comparison') {
    return [...own, ...head, ...sideBySide(reply, corpus)];
  }
  return [...head, ...quoteParts(citations, reply, corpus), ...own];
}

/** Each provider under its name with its quotes, or that it says nothing: in the catalogue's order unless the quotes have another. */
function sideBySide(reply: Reply, corpus: ToChatReplyOptions['corpus']): ChatPart[] {
  const { language, citations, silent } = reply;
  const catalogue = [...corpus.byProvider.keys()];
  const groups = groupBy(citations, (citation) => citation.policy).map((group) => ({
    at: catalogue.indexOf(group[0]?.provider ?? ''),
    parts: [
      textPart(providerName(group[0]?.provider ?? '', language, corpus), 'name'),
      ...quoteParts(group, reply, corpus),
    ],
  }));
  const mute = silent.map((id) => {
    const text = `${providerName(id, language, corpus)}${chatWording[language].colon}${wording[language].silentShort}`;
    return { at: catalogue.indexOf(id), parts: [textPart(text, 'verdict')] };
  });
  const isOrdered = groups.every(({ at }, i) => i === 0 || at >= (groups[i - 1]?.at ?? 0));
  const all = isOrdered ? [...groups, ...mute].sort((a, b) => a.at - b.at) : [...groups, ...mute];
  return all.flatMap(({ parts }) => parts);
}

function contactParts(reply: Reply, sources: ReplySources, corpus: ToChatReplyOptions['corpus']): ChatPart[] {
  const { language, notes, contacts, citations } = reply;
  const groups = groupBy(contacts, (contact) => contact.citation.policy);
  const told = groups.flatMap((group): ChatPart[] => {
    const [first] = group;
    if (!first) return [];
    const { updated, file } = first.citation;
    const version = updated ? wording[language].version(updated) : wording[language].undated;
    const heading = chatWording[language].contactsOf(providerName(first.provider, language, corpus), version, file);
    return [
      textPart(heading, 'name'),
      ...group.map((contact) => contactPart(contact, sources.numberOf(contact), language)),
    ];
  });
  // Not every sentence that a contact stands in is quoted; where the others stand is told at least.
  const unquoted = sources.all.slice(citations.length).map((citation, i) => {
    const place = toChatPlace(citation, providerName(citation.provider, language, corpus), language);
    return textPart(`[${citations.length + i + 1}] ${placeText(place, language)}`, 'source');
  });
  const own = notes.map((note) => textPart(note, 'note'));
  return [...own, ...told, ...quoteParts(citations, reply, corpus), ...unquoted];
}

function contactPart(told: ReplyContact, marker: number, language: Language): ChatPart {
  const { kinds, purposes, listSeparator } = wording[language];
  const { kind, purpose, value, label } = told;
  const contact: ChatContact = {
    kind,
    purpose,
    what: `${kinds[kind]}${listSeparator}${purposes[purpose] ?? purpose}`,
    value,
    whose: label && kind !== 'url' && !value.includes(label) ? label : '',
    place: told.jurisdiction ? placeName(told.jurisdiction, language) : null,
    marker,
  };
  return { kind: 'contact', contact };
}

function quoteParts(
  list: readonly Citation[],
  { language, related }: Reply,
  corpus: ToChatReplyOptions['corpus'],
): ChatPart[] {
  return list.map((citation, i) => {
    const { marker, quote, context, translation, provider } = citation;
    const foreign = corpus.byProvider.get(provider)?.[0]?.record.language !== language;
    const told: ChatQuote = {
      marker,
      supports: !related.includes(citation),
      text: quote,
      leadIn: context,
      leadInOf: tellsLeadIn(citation, list.slice(0, i)),
      translation: foreign ? translation : null,
      place: toChatPlace(citation, providerName(provider, language, corpus), language),
    };
    return { kind: 'quote', quote: told };
  });
}

/** The marker of an earlier citation that tells this one's lead-in already; null where none does. */
function tellsLeadIn({ context, policy }: Citation, earlier: readonly Citation[]): number | null {
  if (!context) return null;
  const told = earlier.find((other) => other.policy === policy && [other.context, other.quote].includes(context));
  return told?.marker ?? null;
}

/** Groups in order of first appearance. `Map.groupBy` came with Node 21. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
