import type { PolicyResult } from '../../answerability/policy-result.ts';
import type { Contact, ContactKind, ContactPurpose } from '../../policy/contact.ts';
import type { Question } from '../../understand/question.ts';
import { type ChosenContacts, chooseContacts } from './choose-contacts.ts';
import { fittingLinks } from './fitting-links.ts';
import { purposesAsked } from './purposes-asked.ts';

const KINDS: readonly ContactKind[] = ['email', 'phone', 'address', 'url'];

/** The kinds of contacts that a question asks for; empty where it asks for any. */
export const wantedKinds = ({ types }: Question): ContactKind[] => KINDS.filter((kind) => types.includes(kind));

/** Contacts of a policy that answer a question. */
export interface SelectedContacts extends ChosenContacts {
  /** The role and the kind that are asked for and that the policy does not give: others are given in their place. */
  readonly lackingPurpose: ContactPurpose | null;
  readonly lackingKind: ContactKind | null;
}

const NONE_LACKING = { lackingPurpose: null, lackingKind: null } as const;

/**
 * Selects the contacts that a question is after: of the kinds and roles it names, of recipients it names, or links by the
 * words of their address.
 * @param isList true where the contacts are asked for as a list (`/contact`): nothing is narrowed to what else is said, and
 * where nobody has the role asked for, the provider's other contacts stand in
 */
export function selectContacts(question: Question, result: PolicyResult, isList: boolean): SelectedContacts {
  const all = result.policy.open.index.policy.contacts;
  const { jurisdictions } = question;
  const kinds = wantedKinds(question);
  if (!isList) {
    const vendors = all.filter((contact) => isNamedVendor(contact, question));
    if (vendors.length > 0) return { contacts: vendors, isGeneral: false, elsewhere: [], ...NONE_LACKING };
    const links = all.filter(({ kind, purpose }) => kind === 'url' && purpose !== 'vendor');
    if (kinds.includes('url'))
      return { contacts: fittingLinks(question, result, links), isGeneral: false, elsewhere: [], ...NONE_LACKING };
  }
  const purposes = purposesAsked(question, isList);
  const chosen = chooseContacts(all, { jurisdictions, kinds, purposes });
  if (chosen.contacts.length > 0 || !isList) {
    const contacts = chosen.contacts.filter(({ kind, purpose }) => isList || kind !== 'url' || purpose !== 'support');
    return { ...chosen, contacts, ...NONE_LACKING };
  }
  const [lackingPurpose = null] = purposes;
  const ofKind = chooseContacts(all, { jurisdictions, kinds, purposes: [] });
  if (lackingPurpose && ofKind.contacts.length > 0) return { ...ofKind, lackingPurpose, lackingKind: null };
  const isAlone = question.providers.ids.length === 1;
  const [lackingKind = null] = kinds;
  const ofAny = isAlone ? chooseContacts(all, { jurisdictions, kinds: [], purposes: [] }) : ofKind;
  return { ...ofAny, lackingPurpose: null, lackingKind };
}

/** True for a recipient of data whose name, by its first word, stands in the question. */
function isNamedVendor({ purpose, label }: Contact, { text }: Question): boolean {
  const [name = '\u0000'] = label.toLowerCase().split(/[ ,]/);
  return purpose === 'vendor' && text.toLowerCase().includes(name);
}
