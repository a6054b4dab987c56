import type { PolicyResult } from '../../answerability/policy-result.ts';
import type { Contact, ContactKind } from '../../policy/contact.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import type { Question } from '../../understand/question.ts';
import { createReply } from '../create-reply.ts';
import type { ProviderNames } from '../names.ts';
import { citeBest } from '../quotes/cite.ts';
import { sizeOf } from '../quotes/sentence-range.ts';
import type { Citation, Reply, ReplyContact } from '../reply.ts';
import { type BodyPart, noteThat } from '../reply-body.ts';
import { citeContact } from './cite-contact.ts';
import { orderCard, orderContacts } from './order-contacts.ts';
import { selectContacts, wantedKinds } from './select-contacts.ts';

/** Quotes that answer a question without holding a contact, and how far they may score below the best. */
const MAX_ANSWERING_QUOTES = 2;
const MAX_SCORE_GAP = 2;
/** A sentence with fewer letters beside its value is a label: it says nothing that the contact does not say. */
const MIN_LETTERS_BESIDE = 24;
/** A longer sentence is there to be looked up by its number. */
const MAX_OPEN_QUOTE = 160;

/** Options for composing contacts. */
export interface ContactsOptions {
  readonly names: ProviderNames;
  /** True where the contacts are asked for as a list (`/contact`). */
  readonly isList: boolean;
}

/** The contacts of one policy, and what stands around them. */
interface PolicyContacts {
  readonly contacts: readonly ReplyContact[];
  /** The sentences that they stand in and those that answer the question; the first of them stands open where `opens`. */
  readonly quotes: readonly Citation[];
  readonly opens: boolean;
  /** Notes above and below the contacts. */
  readonly above: readonly BodyPart[];
  readonly below: readonly BodyPart[];
}

/** A reply as it grows, policy by policy. */
interface Draft {
  readonly body: BodyPart[];
  readonly contacts: ReplyContact[];
  /** Citations that stand open, then those behind them. */
  readonly open: Citation[];
  readonly closed: Citation[];
  readonly silent: string[];
}

/** The reply to a question for contacts; null where none fits, so that the policy's text is asked instead. */
export function composeContacts(
  question: Question,
  results: readonly PolicyResult[],
  { names, isList }: ContactsOptions,
): Reply | null {
  const providers = results.map(({ policy }) => policy.record.provider);
  const family = question.providers.family.map((name) => noteThat({ reason: 'family', name, providers }));
  const draft: Draft = { body: family, contacts: [], open: [], closed: [], silent: [] };
  const isAlone = results.length === 1;
  for (const result of results) {
    const given = contactsOf(question, result, { isList, isAlone });
    if (given) addContacts(draft, result.policy, given, question.jurisdictions[0] ?? null);
    else addSilence(draft, result.policy, wantedKinds(question)[0] ?? null);
  }
  const { body, contacts, open, closed, silent } = draft;
  if (!isList && (contacts.length === 0 || (isAlone && silent.length > 0)) && !isLostTold(body)) return null;
  return createReply(
    {
      kind: contacts.length > 0 || isLostTold(body) ? 'contacts' : 'silent',
      language: question.language,
      body,
      citations: [...open, ...closed].map((citation, i) => ({ ...citation, marker: i + 1 })),
      shown: open.length,
      contacts,
      silent: [...new Set(silent)].filter((id) => !contacts.some(({ provider }) => provider === id)),
      confidence: Math.max(...results.map(({ confidence }) => confidence)),
    },
    names,
  );
}

const isLostTold = (body: readonly BodyPart[]): boolean =>
  body.some((part) => part.kind === 'note' && part.says.reason === 'email-lost');

function addSilence(
  { body, silent }: Draft,
  { record: { provider } }: CorpusPolicy,
  contact: ContactKind | null,
): void {
  silent.push(provider);
  body.push({ kind: 'verdict', says: { reason: 'no-contact', provider, contact } });
}

/** Adds the contacts of one policy; its open quotes are numbered on. */
function addContacts(draft: Draft, policy: CorpusPolicy, given: PolicyContacts, jurisdiction: string | null): void {
  const { body, contacts, open, closed } = draft;
  body.push(...given.above);
  if (given.contacts.length > 0) {
    const part = { provider: policy.record.provider, policy: policy.id };
    body.push({ kind: 'contacts', ...part, jurisdiction, contacts: given.contacts.map((_, i) => contacts.length + i) });
    const [first, ...others] = given.quotes;
    if (first && given.opens) {
      body.push({ kind: 'quotes', ...part, markers: [open.length + 1], heading: false });
      open.push({ ...first, marker: open.length + 1 });
      closed.push(...others);
    } else closed.push(...given.quotes);
    contacts.push(...given.contacts);
  }
  body.push(...given.below);
}

/** True for an organisation that another contact names as its owner: it need not be told twice. */
const isToldBy = ({ kind, value }: Contact, contacts: readonly Contact[]): boolean =>
  kind === 'organisation' &&
  contacts.some((other) => other.kind !== 'organisation' && `${other.label} ${other.value}`.includes(value));

/** The contacts of one policy; null where it has none that fit, not even one that its text has lost. */
function contactsOf(
  question: Question,
  result: PolicyResult,
  { isList, isAlone }: { isList: boolean; isAlone: boolean },
): PolicyContacts | null {
  const { provider } = result.policy.record;
  const asked = question.jurisdictions;
  const [place] = asked;
  const {
    contacts: selected,
    isGeneral,
    elsewhere,
    lackingPurpose,
    lackingKind,
  } = selectContacts(question, result, isList);
  const kept = selected.filter(({ stripped }) => !stripped);
  const given = kept.filter((contact) => !isToldBy(contact, kept));
  const ordered = isList ? orderCard(given) : orderContacts(given, result, question);
  const contacts = ordered.flatMap((contact) => citeContact(result, contact, asked) ?? []);
  const isLost = selected.some(({ stripped }) => stripped) && !contacts.some(({ kind }) => kind === 'email');
  if (contacts.length === 0 && !isLost) return null;
  const quotes = quotesBeside(contacts, result, asked, isList);
  const notes = {
    lacksPurpose: lackingPurpose && noteThat({ reason: 'lacks-purpose', provider, purpose: lackingPurpose }),
    lacksKind: lackingKind && noteThat({ reason: 'no-contact', provider, contact: lackingKind }),
    general: isGeneral && place ? noteThat({ reason: 'contacts-are-general', provider, jurisdiction: place }) : null,
    lost: isLost ? noteThat({ reason: 'email-lost', provider }) : null,
    elsewhere:
      elsewhere.length > 0 ? noteThat({ reason: 'contacts-elsewhere', provider, jurisdictions: elsewhere }) : null,
  };
  return {
    contacts,
    quotes,
    opens: !isList && isAlone && quotes[0] !== undefined && saysMore(quotes[0], contacts),
    above: [notes.lacksPurpose, notes.lacksKind, notes.general].filter((note) => note !== null),
    below: [notes.lost, notes.elsewhere].filter((note) => note !== null),
  };
}

/** True where a sentence says more than the contacts in it. */
function saysMore({ quote }: Citation, contacts: readonly ReplyContact[]): boolean {
  const rest = contacts.reduce((text, { value }) => text.replace(value, ''), quote);
  return sizeOf(quote) <= MAX_OPEN_QUOTE && sizeOf(rest.replace(/[^\p{L}]/gu, '')) >= MIN_LETTERS_BESIDE;
}

/** The sentences that contacts stand in, each once, then those that answer the question. */
function quotesBeside(
  contacts: readonly ReplyContact[],
  { policy, ranking, stated }: PolicyResult,
  asked: readonly string[],
  isList: boolean,
): Citation[] {
  const seen = new Set<string>();
  const standing = contacts.map(({ citation }) => citation).filter(({ quote }) => !seen.has(quote) && seen.add(quote));
  const options = { maxQuotes: MAX_ANSWERING_QUOTES, maxScoreGap: MAX_SCORE_GAP, asked };
  const answering = stated && !isList ? citeBest(policy, ranking, options) : [];
  const further = answering.filter(
    ({ quote }) => !standing.some((other) => other.quote.includes(quote) || quote.includes(other.quote)),
  );
  return [...standing, ...further];
}
