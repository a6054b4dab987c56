import type { Contact, ContactKind, ContactPurpose } from '../../policy/contact.ts';
import { appliesToJurisdiction } from '../../rank/place-features.ts';
import { isOwnContact, isReachable } from './contact-purposes.ts';

/** Up to this many reachable contacts of a policy are given at once, whatever jurisdiction they are for. */
const MAX_CONTACTS_SHOWN_WHOLE = 6;

/** What is asked for. */
export interface ContactsWanted {
  /** Ids of the jurisdictions asked about. */
  readonly jurisdictions: readonly string[];
  /** Kinds and roles asked for; empty where any will do. */
  readonly kinds: readonly ContactKind[];
  readonly purposes: readonly ContactPurpose[];
}

/** Contacts of a policy that a person may use. */
export interface ChosenContacts {
  /** With those that the text has lost. */
  readonly contacts: readonly Contact[];
  /** True where general contacts stand in for one of the jurisdiction's own. */
  readonly isGeneral: boolean;
  /** Jurisdictions for which there are further ones, where none is asked about. */
  readonly elsewhere: readonly string[];
}

/**
 * Chooses the contacts that are asked for: those of the jurisdiction first, and the general ones where it has none of its own
 * that can be reached. Without a jurisdiction: the general ones; those of all jurisdictions where there are few, where no
 * general one fits, or where the role asked for is one that differs from country to country.
 */
export function chooseContacts(all: readonly Contact[], wanted: ContactsWanted): ChosenContacts {
  const { jurisdictions: asked, purposes } = wanted;
  const fitting = withoutDoubles(all.filter((contact) => fits(contact, wanted)));
  const isAnswer = (contact: Contact): boolean =>
    !contact.stripped && (purposes.length > 0 || (contact.kind !== 'organisation' && isOwnContact(contact)));
  const general = fitting.filter(({ jurisdictions }) => jurisdictions.length === 0);
  if (asked.length === 0) {
    const own = fitting.filter(({ purpose, jurisdictions }) => purpose !== 'regulator' || jurisdictions.length === 0);
    const isFew = all.filter(isReachable).length <= MAX_CONTACTS_SHOWN_WHOLE;
    const contacts = purposes.length > 0 ? fitting : isFew || !general.some(isAnswer) ? own : general;
    return { contacts, isGeneral: false, elsewhere: placesBeside(contacts, fitting) };
  }
  const local = fitting.filter(
    ({ jurisdictions }) => jurisdictions.length > 0 && appliesToJurisdiction(jurisdictions, asked),
  );
  if (local.some(isAnswer)) return { contacts: local, isGeneral: false, elsewhere: [] };
  return { contacts: [...local, ...general], isGeneral: general.some(isAnswer), elsewhere: [] };
}

/** Regulators belong on the card of their country; nobody else's contacts do, unless they are asked for. */
function fits(contact: Contact, { kinds, purposes, jurisdictions }: ContactsWanted): boolean {
  const { kind, purpose } = contact;
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  if (purposes.length > 0) return purposes.includes(purpose);
  return isOwnContact(contact) || (purpose === 'regulator' && kinds.length === 0 && jurisdictions.length > 0);
}

/** An address that stands twice, once with the name of its owner, is given once: where more is said of whom it is for. */
function withoutDoubles(contacts: readonly Contact[]): Contact[] {
  const isSame = (one: Contact, other: Contact): boolean =>
    one.kind === other.kind &&
    one.kind !== 'organisation' &&
    one.value !== '' &&
    one.jurisdictions.join() === other.jurisdictions.join() &&
    (other.value.includes(one.value) || (one.value.includes(other.value) && other.value !== ''));
  return contacts.filter(
    (contact, i) =>
      !contacts.some(
        (other, k) =>
          k !== i &&
          isSame(contact, other) &&
          (other.value.length > contact.value.length || (other.value.length === contact.value.length && k < i)),
      ),
  );
}

/** The jurisdictions of reachable contacts that are not among those chosen. */
function placesBeside(chosen: readonly Contact[], all: readonly Contact[]): string[] {
  const others = all.filter((contact) => isReachable(contact) && !chosen.includes(contact));
  return [...new Set(others.flatMap(({ jurisdictions }) => jurisdictions))];
}
