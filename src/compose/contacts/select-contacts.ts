import type { PolicyResult } from '../../answerability/policy-result.ts';
import type { Contact, ContactKind } from '../../policy/contact.ts';
import type { Question } from '../../understand/question.ts';
import { isOwnContact, TOPIC_PURPOSES } from './contact-purposes.ts';
import { fittingLinks } from './fitting-links.ts';
import { MIN_TOPIC_WEIGHT } from './wants-contacts.ts';

const KINDS: readonly ContactKind[] = ['email', 'phone', 'address', 'url'];

/** The kinds of contacts that a question asks for; empty where it asks for any. */
export const wantedKinds = ({ types }: Question): ContactKind[] => KINDS.filter((kind) => types.includes(kind));

/**
 * Keeps the contacts that a question is after: of the kinds and purposes it names, of recipients it names, or links by the
 * words of their address.
 * @param isList true where the contacts are asked for as a list (`/contact`), so that nothing is narrowed to what else is said
 */
export function selectContacts(
  question: Question,
  result: PolicyResult,
  contacts: readonly Contact[],
  isList: boolean,
): Contact[] {
  const kinds = wantedKinds(question);
  if (!isList) {
    const vendors = contacts.filter((contact) => isNamedVendor(contact, question));
    if (vendors.length > 0) return vendors;
    const links = contacts.filter(({ kind, purpose }) => kind === 'url' && purpose !== 'vendor');
    if (kinds.includes('url')) return fittingLinks(question, result, links);
  }
  const purposes = Object.entries(TOPIC_PURPOSES).flatMap(([topic, list]) =>
    (question.topics.get(topic) ?? 0) >= MIN_TOPIC_WEIGHT ? list : [],
  );
  return contacts
    .filter(({ purpose }) => purpose !== 'vendor' && purpose !== 'information')
    .filter((contact) => (purposes.length > 0 ? purposes.includes(contact.purpose) : isOwnContact(contact)))
    .filter(({ kind, purpose }) =>
      kinds.length > 0
        ? kinds.includes(kind) || (isList && kind === 'organisation')
        : kind !== 'url' || purpose !== 'support',
    );
}

/** True for a recipient of data whose name, by its first word, stands in the question. */
function isNamedVendor({ purpose, label }: Contact, { text }: Question): boolean {
  const [name = '\u0000'] = label.toLowerCase().split(/[ ,]/);
  return purpose === 'vendor' && text.toLowerCase().includes(name);
}
