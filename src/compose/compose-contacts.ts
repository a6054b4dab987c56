import type { PolicyResult } from '../answerability/policy-result.ts';
import { findPatterns } from '../knowledge/find-patterns.ts';
import type { Contact, ContactKind, ContactPurpose } from '../policy/contact.ts';
import { appliesToJurisdiction } from '../rank/features.ts';
import type { Ranking } from '../rank/rank.ts';
import { analyze } from '../retrieve/analyze.ts';
import type { Corpus, CorpusPolicy } from '../retrieve/corpus.ts';
import { tokensOf } from '../text/tokens.ts';
import type { Question } from '../understand/understand.ts';
import { citeBest, citeRange } from './cite.ts';
import { nameOf, namesOf, placeName } from './names.ts';
import { citationText } from './render-text.ts';
import type { Citation, Reply, ReplyContact } from './reply.ts';
import { wording } from './wording.ts';

const KINDS: readonly ContactKind[] = ['email', 'phone', 'address', 'url'];
/** Topics whose answer is a contact, with the purposes that fit. */
const TOPICS: Readonly<Record<string, readonly ContactPurpose[]>> = {
  dpo: ['dpo'],
  representative: ['representative', 'agent'],
  regulator: ['regulator'],
  'complaint-regulator': ['regulator'],
  'phone-number': [],
  'email-address': [],
  'postal-address': [],
};
/** Topics of those whom a policy names as its own. */
const NAMED: readonly string[] = ['dpo', 'representative'];
const MAX_QUOTES = 3;
/** So many contacts of a policy are all told at once, whatever jurisdiction they are for. */
const MAX_CONTACTS_SHOWN_WHOLE = 6;
const OWN: readonly ContactPurpose[] = [
  'privacy',
  'dpo',
  'controller',
  'representative',
  'agent',
  'complaint',
  'support',
];

/** True for a question whose answer is whom to reach and how, rather than a rule about phone numbers or addresses. */
export function wantsContacts(question: Question): boolean {
  if (question.asksContact) return true;
  return (
    question.terms.has('~regulator') &&
    (question.topics.get('regulator') ?? 0) >= 0.5 &&
    question.types.includes('person')
  );
}

/** A contact of a policy as it is told. */
function toldContact(
  policy: CorpusPolicy,
  contact: Contact,
  asked: readonly string[],
  mode: Ranking['mode'],
): ReplyContact | null {
  const range = { clause: contact.clause, first: contact.sentence, last: contact.sentence };
  const citation = citeRange(policy, range, 0, { score: 1, asked, mode });
  if (!citation) return null;
  const jurisdiction = contact.jurisdictions.find((id) => asked.includes(id)) ?? contact.jurisdictions[0] ?? null;
  const { kind, value, label, purpose } = contact;
  return { provider: policy.record.provider, kind, value, label, purpose, jurisdiction, citation };
}

/** The sentence in which a policy names somebody of the kind that a question is on, as a data protection officer; null where it names nobody. */
export function citeNamed(
  { policy, ranking }: PolicyResult,
  { topics, jurisdictions }: Question,
  marker: number,
): Citation | null {
  const purposes = [...topics.keys()].flatMap((topic) => (NAMED.includes(topic) ? (TOPICS[topic] ?? []) : []));
  const contact = policy.open.index.policy.contacts.find(({ purpose }) => purposes.includes(purpose));
  const range = contact && { clause: contact.clause, first: contact.sentence, last: contact.sentence };
  return range ? citeRange(policy, range, marker, { score: 1, asked: jurisdictions, mode: ranking.mode }) : null;
}

/**
 * The contacts of a policy for a jurisdiction; the general ones where it has none of its own, or where none is asked about.
 * @param wide takes those of all jurisdictions where none is asked about
 */
function contactsFor(
  policy: CorpusPolicy,
  asked: readonly string[],
  wide: boolean,
): { contacts: readonly Contact[]; general: boolean } {
  const all = policy.open.index.policy.contacts;
  if (asked.length === 0 && wide) return { contacts: all, general: false };
  if (asked.length === 0) {
    const everywhere = all.filter(
      (contact) =>
        contact.jurisdictions.length === 0 || contact.purpose === 'regulator' || contact.purpose === 'vendor',
    );
    const values = (list: readonly Contact[]) =>
      list.filter((contact) => OWN.includes(contact.purpose) && contact.kind !== 'organisation' && !contact.stripped)
        .length;
    return {
      contacts: values(everywhere) === 0 || values(all) <= MAX_CONTACTS_SHOWN_WHOLE ? all : everywhere,
      general: false,
    };
  }
  const local = all.filter(
    (contact) => contact.jurisdictions.length > 0 && appliesToJurisdiction(contact.jurisdictions, asked),
  );
  const general = all.filter((contact) => contact.jurisdictions.length === 0);
  // A regulator is named for what it enforces, wherever its name stands.
  const regulators = general.filter((contact) => contact.purpose === 'regulator');
  if (local.some((contact) => OWN.includes(contact.purpose) && contact.kind !== 'organisation' && !contact.stripped))
    return { contacts: [...local, ...regulators], general: false };
  return { contacts: [...local, ...general], general: true };
}

/** Keeps what the question is after: kinds, purposes, named vendors, and links by the words of their address. */
function select(question: Question, contacts: readonly Contact[], listed: boolean, finding: PolicyResult): Contact[] {
  const wantedKinds = KINDS.filter((kind) => question.types.includes(kind));
  const purposes = Object.entries(TOPICS).flatMap(([topic, list]) =>
    (question.topics.get(topic) ?? 0) >= 0.5 ? list : [],
  );
  const vendors = contacts.filter(
    (contact) =>
      contact.purpose === 'vendor' &&
      question.text.toLowerCase().includes(contact.label.toLowerCase().split(/[ ,]/)[0] ?? '\u0000'),
  );
  if (vendors.length > 0 && !listed) return vendors;
  let kept = contacts.filter((contact) => contact.purpose !== 'vendor' && contact.purpose !== 'information');
  if (!listed && wantedKinds.includes('url'))
    return byWords(
      question,
      finding,
      contacts.filter((contact) => contact.kind === 'url' && contact.purpose !== 'vendor'),
    );
  if (purposes.length > 0) kept = kept.filter((contact) => purposes.includes(contact.purpose));
  else kept = kept.filter((contact) => OWN.includes(contact.purpose));
  if (wantedKinds.length > 0)
    kept = kept.filter((contact) => wantedKinds.includes(contact.kind) || (listed && contact.kind === 'organisation'));
  else kept = kept.filter((contact) => contact.kind !== 'url' || contact.purpose !== 'support');
  return kept;
}

/** Questions on these are meant for whoever hears complaints. */
const COMPLAINTS = ['complaint-regulator', 'dispute-resolution', 'regulator'];

/** The kinds asked for first; of one kind those whose sentence answers the question best. */
function order(contacts: readonly Contact[], { ranking }: PolicyResult, question: Question): Contact[] {
  const scores = new Map(ranking.candidates.map(({ clause, sentence, score }) => [`${clause} ${sentence}`, score]));
  const rank = (contact: Contact) => {
    const kind =
      contact.kind === 'organisation' || (question.types.length > 0 && !question.types.includes(contact.kind)) ? 0 : 1;
    const purpose = contact.purpose === 'complaint' && !COMPLAINTS.some((topic) => question.topics.has(topic)) ? 0 : 1;
    return kind * 1000 + purpose * 100 + (scores.get(`${contact.clause} ${contact.sentence}`) ?? -50);
  };
  return [...contacts].sort((a, b) => rank(b) - rank(a));
}

/** The links whose own words and whose sentence fit the question best. */
function byWords(question: Question, { ranking }: PolicyResult, links: readonly Contact[]): Contact[] {
  const best = ranking.candidates[0]?.score ?? 0;
  const scores = new Map(ranking.candidates.map(({ clause, sentence, score }) => [`${clause} ${sentence}`, score]));
  const scored = links.map((link) => {
    const words = tokensOf(`${link.label} ${link.value.replace(/[^\p{L}]+/gu, ' ')}`);
    const terms = new Set(analyze(words));
    let score = Math.max(
      0,
      3 + ((scores.get(`${link.clause} ${link.sentence}`) ?? Number.NEGATIVE_INFINITY) - best) / 2,
    );
    const topics = new Set(findPatterns(words, 'asked').asked.map(({ id }) => id));
    for (const id of topics) score += 3 * (question.topics.get(id) ?? 0);
    for (const [term, weight] of question.terms) if (terms.has(term)) score += weight;
    return { link, score };
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return most > 0 ? scored.filter(({ score }) => score >= most * 0.7).map(({ link }) => link) : [];
}

/** The reply to a question for contacts; null where none fits, so that the text itself is asked. */
export function composeContacts(
  _corpus: Corpus,
  question: Question,
  findings: readonly PolicyResult[],
  listed = false,
): Reply | null {
  const { language, jurisdictions } = question;
  const words = wording[language];
  const told: ReplyContact[] = [];
  const citations: Citation[] = [];
  const parts: string[] = [];
  const notes: string[] = [];
  const silent: string[] = [];
  const names = namesOf(
    findings.map(({ policy }) => policy.record),
    language,
  );
  notes.push(...question.providers.family.map((family) => words.family(family, names, findings.length)));
  for (const finding of findings) {
    const { policy } = finding;
    const name = nameOf(policy.record, language);
    const wide = question.types.includes('url') || question.topics.has('dpo');
    const { contacts, general } = contactsFor(policy, jurisdictions, wide && !listed);
    const selected = select(question, contacts, listed, finding);
    const ordered = order(
      selected.filter((contact) => !contact.stripped),
      finding,
      question,
    );
    const found = ordered.flatMap((contact) => toldContact(policy, contact, jurisdictions, finding.ranking.mode) ?? []);
    const stripped = selected.some((contact) => contact.stripped);
    const wanted = KINDS.find((kind) => question.types.includes(kind));
    const values = found.filter((contact) => contact.kind !== 'organisation' || wanted === undefined);
    if (values.length === 0 && !stripped) {
      if (findings.length === 1) return null;
      silent.push(policy.record.provider);
      parts.push(words.noContact(name, wanted ? words.kinds[wanted] : null));
      continue;
    }
    if (values.length === 0) {
      notes.push(words.stripped(name));
      parts.push('');
      continue;
    }
    const standing = quotesOf(found);
    const ranked =
      finding.stated && !listed
        ? citeBest(policy, finding.ranking, 2, 2, jurisdictions).filter(
            (quote) =>
              !standing.some((other) => other.quote.includes(quote.quote) || quote.quote.includes(other.quote)),
          )
        : [];
    const quotes = [...standing, ...ranked]
      .slice(0, MAX_QUOTES)
      .map((quote, i) => ({ ...quote, marker: citations.length + i + 1 }));
    citations.push(...quotes);
    told.push(...found);
    parts.push(partOf(name, found, quotes, policy));
    if (stripped && !values.some((contact) => contact.kind === 'email')) notes.push(words.stripped(name));
    const elsewhere = jurisdictions.length === 0 ? otherPlaces(policy, found) : [];
    if (elsewhere.length > 0)
      notes.push(
        words.contactsElsewhere(name, elsewhere.map((id) => placeName(id, language)).join(words.listSeparator)),
      );
    if (general && jurisdictions[0]) notes.push(words.contactsGeneral(name, placeName(jurisdictions[0], language)));
  }
  if (told.length === 0 && notes.length === 0) return null;
  return {
    kind: 'contacts',
    language,
    text: [...notes, ...parts.filter(Boolean)].join('\n\n'),
    lead: '',
    notes,
    citations,
    related: [],
    contacts: told,
    silent: [...new Set(silent)].filter((id) => !told.some(({ provider }) => provider === id)),
    suggestions: [],
    confidence: Math.max(...findings.map((finding) => finding.confidence)),
  };

  function partOf(
    name: string,
    found: readonly ReplyContact[],
    quotes: readonly Citation[],
    policy: CorpusPolicy,
  ): string {
    const lines = found.map((contact) => contactText(contact, question));
    const place = jurisdictions[0] ? placeName(jurisdictions[0], language) : null;
    return [
      words.contacts(name, place),
      ...lines,
      ...quotes.map((quote) => citationText(quote, language, policy.record.language)),
    ].join('\n');
  }
}

/** Jurisdictions for which a policy gives contacts that are not among those told. */
function otherPlaces(policy: CorpusPolicy, told: readonly ReplyContact[]): string[] {
  const own = policy.open.index.policy.contacts.filter(
    (contact) =>
      OWN.includes(contact.purpose) && !contact.stripped && !told.some(({ value }) => value === contact.value),
  );
  return [...new Set(own.flatMap((contact) => contact.jurisdictions))];
}

/** The sentences in which contacts stand, each once. */
function quotesOf(contacts: readonly ReplyContact[]): Citation[] {
  const seen = new Set<string>();
  return contacts.map(({ citation }) => citation).filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}

/** "e-mail address (data protection officer): dpo@example.com — Brazil". */
function contactText(contact: ReplyContact, { language }: Pick<Question, 'language'>): string {
  const words = wording[language];
  const place = contact.jurisdiction ? ` — ${placeName(contact.jurisdiction, language)}` : '';
  const whose = contact.kind !== 'url' && contact.label && contact.label !== contact.value ? ` (${contact.label})` : '';
  return `• ${words.kinds[contact.kind]}, ${words.purposes[contact.purpose]}: ${contact.value}${whose}${place}`;
}
