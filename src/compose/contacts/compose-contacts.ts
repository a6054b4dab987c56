import type { PolicyResult } from '../../answerability/policy-result.ts';
import type { ContactKind } from '../../policy/contact.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import type { Question } from '../../understand/question.ts';
import { createReply } from '../create-reply.ts';
import type { ProviderNames } from '../names.ts';
import { citeBest } from '../quotes/cite.ts';
import type { Citation, Reply, ReplyContact } from '../reply.ts';
import { type BodyPart, noteThat } from '../reply-body.ts';
import { applicableContacts, otherJurisdictions } from './applicable-contacts.ts';
import { citeContact } from './cite-contact.ts';
import { orderContacts } from './order-contacts.ts';
import { selectContacts, wantedKinds } from './select-contacts.ts';

/** Quotes beside the contacts of one policy. */
const MAX_QUOTES = 3;
/** Of these, quotes that answer the question without holding a contact, and how far they may score below the best. */
const MAX_ANSWERING_QUOTES = 2;
const MAX_SCORE_GAP = 2;

/** Options for composing contacts. */
export interface ContactsOptions {
  readonly names: ProviderNames;
  /** True where the contacts are asked for as a list (`/contact`). */
  readonly isList: boolean;
}

/** The contacts and quotes of one policy, and the notes beside them. */
interface PolicyContacts {
  readonly contacts: readonly ReplyContact[];
  readonly quotes: readonly Citation[];
  readonly notes: readonly BodyPart[];
}

/** A reply as it grows, policy by policy. */
interface Draft {
  readonly notes: BodyPart[];
  readonly groups: BodyPart[];
  readonly contacts: ReplyContact[];
  readonly citations: Citation[];
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
  const draft: Draft = { notes: family, groups: [], contacts: [], citations: [], silent: [] };
  for (const result of results) {
    const given = contactsOf(question, result, isList);
    if (given) addContacts(draft, result.policy, given, question.jurisdictions[0] ?? null);
    else addSilence(draft, result.policy, wantedKinds(question)[0] ?? null);
  }
  const { notes, groups, contacts, citations, silent } = draft;
  const isAloneAndSilent = results.length === 1 && silent.length > 0;
  if (isAloneAndSilent || (contacts.length === 0 && notes.length === 0)) return null;
  return createReply(
    {
      kind: 'contacts',
      language: question.language,
      body: [...notes, ...groups],
      citations,
      contacts,
      silent: [...new Set(silent)].filter((id) => !contacts.some(({ provider }) => provider === id)),
      confidence: Math.max(...results.map(({ confidence }) => confidence)),
    },
    names,
  );
}

function addSilence(
  { groups, silent }: Draft,
  { record: { provider } }: CorpusPolicy,
  contact: ContactKind | null,
): void {
  silent.push(provider);
  groups.push({ kind: 'verdict', says: { reason: 'no-contact', provider, contact } });
}

/** Adds the contacts and quotes of one policy; its quotes are numbered on. */
function addContacts(draft: Draft, policy: CorpusPolicy, given: PolicyContacts, jurisdiction: string | null): void {
  draft.notes.push(...given.notes);
  if (given.contacts.length === 0) return;
  const { contacts, citations, groups } = draft;
  const quotes = given.quotes.map((quote, i) => ({ ...quote, marker: citations.length + i + 1 }));
  const part = { provider: policy.record.provider, policy: policy.id };
  const indices = given.contacts.map((_, i) => contacts.length + i);
  const markers = quotes.map(({ marker }) => marker);
  groups.push(
    { kind: 'contacts', ...part, jurisdiction, contacts: indices },
    { kind: 'quotes', ...part, markers, heading: false },
  );
  contacts.push(...given.contacts);
  citations.push(...quotes);
}

/** The contacts of one policy; null where it has none that fit, not even one that its text has lost. */
function contactsOf(question: Question, result: PolicyResult, isList: boolean): PolicyContacts | null {
  const { policy } = result;
  const { provider } = policy.record;
  const asked = question.jurisdictions;
  const takesAll = !isList && (question.types.includes('url') || question.topics.has('dpo'));
  const { contacts: applicable, isGeneral } = applicableContacts(policy, asked, takesAll);
  const chosen = selectContacts(question, result, applicable, isList);
  // "AWS phone": where a policy prints a phone number for one country only, that is the one it has.
  const isOfOne = asked.length === 0 && question.providers.ids.length === 1;
  const isNone = chosen.length === 0 && isOfOne && !isList && wantedKinds(question).length > 0;
  const selected = isNone
    ? selectContacts(question, result, applicableContacts(policy, asked, true).contacts, isList)
    : chosen;
  const ordered = orderContacts(
    selected.filter(({ stripped }) => !stripped),
    result,
    question,
  );
  const contacts = ordered.flatMap((contact) => citeContact(result, contact, asked) ?? []);
  const wantsOneKind = wantedKinds(question).length > 0;
  const values = contacts.filter(({ kind }) => kind !== 'organisation' || !wantsOneKind);
  const isLost = selected.some(({ stripped }) => stripped);
  const lost = isLost ? [noteThat({ reason: 'email-lost', provider })] : [];
  if (values.length === 0) return isLost ? { contacts: [], quotes: [], notes: lost } : null;
  const elsewhere = asked.length === 0 ? otherJurisdictions(policy, contacts) : [];
  const [place] = asked;
  return {
    contacts,
    quotes: quotesBeside(contacts, result, asked, isList),
    notes: [
      ...(values.some(({ kind }) => kind === 'email') ? [] : lost),
      ...(elsewhere.length > 0 ? [noteThat({ reason: 'contacts-elsewhere', provider, jurisdictions: elsewhere })] : []),
      ...(isGeneral && place ? [noteThat({ reason: 'contacts-are-general', provider, jurisdiction: place })] : []),
    ],
  };
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
  return [...standing, ...further].slice(0, MAX_QUOTES);
}
