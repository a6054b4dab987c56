import { toTraditional } from '../../text/to-traditional.ts';
import { type ProviderNames, placeName, providerName } from '../names.ts';
import type { Citation, ReplyContent } from '../reply.ts';
import type { BodyPart } from '../reply-body.ts';
import { sayStatement } from '../say-statement.ts';
import { wording } from '../wording.ts';
import { drawContact } from './draw-contact.ts';
import { drawPlace } from './draw-place.ts';
import { drawQuote } from './draw-quote.ts';
import type { DrawnPart, TextRole } from './drawn-part.ts';
import { placeText } from './plain-text.ts';
import { type ReplySources, replySources } from './reply-sources.ts';

/**
 * The parts of a reply as every platform and the plain text draw them: words, names and numbers chosen for its language.
 * Contacts whose sentence is not quoted are followed by a numbered line that says where they stand.
 */
export function drawBody(content: ReplyContent, names: ProviderNames): DrawnPart[] {
  const sources = replySources(content);
  const parts = [
    ...content.body.flatMap((part) => drawBodyPart(part, content, sources, names)),
    ...sourceLines(content, sources, names),
  ];
  return content.script === 'traditional' ? parts.map(inTraditional) : parts;
}

/** The bot's own words in traditional characters; what a policy says stays as it is. */
function inTraditional(part: DrawnPart): DrawnPart {
  if (part.kind === 'text') return part.role === 'source' ? part : { ...part, text: toTraditional(part.text) };
  if (part.kind !== 'contact') return part;
  const { what, place } = part.contact;
  return { ...part, contact: { ...part.contact, what: toTraditional(what), place: place && toTraditional(place) } };
}

const ROLES = { lead: 'lead', verdict: 'verdict', note: 'note', remark: 'plain' } as const;

const textOf = (text: string, role: TextRole): DrawnPart => ({ kind: 'text', role, text });

function drawBodyPart(
  part: BodyPart,
  content: ReplyContent,
  sources: ReplySources,
  names: ProviderNames,
): readonly DrawnPart[] {
  const { language } = content;
  const words = wording[language];
  switch (part.kind) {
    case 'headline':
      return [textOf(part.lead.text, 'headline')];
    case 'lead':
    case 'verdict':
    case 'note':
    case 'remark':
      return [textOf(sayStatement(part.says, language, names), ROLES[part.kind])];
    case 'quotes': {
      const heading = part.heading ? [textOf(providerName(part.provider, language, names), 'name')] : [];
      return [...heading, ...drawQuotes(part.markers, content, names, leadTellsPlaces(content))];
    }
    case 'question':
      return [textOf(part.text, 'name')];
    case 'silent-provider': {
      const name = providerName(part.provider, language, names);
      return [textOf(`${name}${words.colon}${words.silentShort}`, 'verdict')];
    }
    case 'contacts': {
      const place = part.jurisdiction && placeName(part.jurisdiction, language);
      const heading = textOf(words.contacts(providerName(part.provider, language, names), place), 'name');
      const contacts = part.contacts.flatMap((i): DrawnPart[] => {
        const contact = content.contacts[i];
        const marker = contact && sources.numberOf(contact);
        const heading = part.jurisdiction;
        return contact
          ? [{ kind: 'contact', contact: drawContact(contact, { marker: marker ?? 0, language, heading }) }]
          : [];
      });
      return [heading, ...contacts];
    }
    case 'suggestions':
      return [];
  }
}

/** True where the lead says for whom all quotes are written, so that they need not repeat it. */
const leadTellsPlaces = ({ body }: ReplyContent): boolean =>
  body.filter(({ kind }) => kind === 'lead').length === 1 &&
  body.some((part) => part.kind === 'lead' && part.says.reason === 'answer' && part.says.jurisdictions.length > 0);

/** Quotes by their markers; they support the reply unless they are only the nearest passages. */
function drawQuotes(
  markers: readonly number[],
  { body, citations, related, language, quoteFirst }: ReplyContent,
  names: ProviderNames,
  placesTold: boolean,
): DrawnPart[] {
  const all: readonly Citation[] = [...citations, ...related];
  const leads = body.flatMap((part) => (part.kind === 'headline' ? part.lead : []));
  const quoted = markers.flatMap((marker) => all.find((citation) => citation.marker === marker) ?? []);
  return quoted.map((citation, i) => ({
    kind: 'quote',
    quote: drawQuote(citation, {
      language,
      names,
      supports: !related.includes(citation),
      earlier: quoted.slice(0, i),
      originalFirst: quoteFirst === 'original',
      placesTold,
      lead: leads.find(({ citation: of }) => of === citation.marker) ?? null,
    }),
  }));
}

function sourceLines(
  { shown, related, language }: ReplyContent,
  { all, first }: ReplySources,
  names: ProviderNames,
): DrawnPart[] {
  const quoted = shown + related.length;
  return all.slice(quoted).map((citation, i) => {
    const place = placeText(drawPlace(citation, language, names), language);
    return textOf(`[${first + quoted + i}] ${place}`, 'source');
  });
}
