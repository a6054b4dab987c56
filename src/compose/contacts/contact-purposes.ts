import type { Contact, ContactPurpose } from '../../policy/contact.ts';

/** Purposes of contacts that belong to the provider itself, not to a regulator or a recipient of data. */
const OWN_PURPOSES: readonly ContactPurpose[] = [
  'privacy',
  'dpo',
  'request',
  'controller',
  'representative',
  'agent',
  'complaint',
  'support',
];

/** The order of a card: whom to write to first, then who speaks for the company, then who hears complaints. */
export const CARD_ORDER: readonly ContactPurpose[] = [
  'privacy',
  'dpo',
  'request',
  'representative',
  'agent',
  'controller',
  'complaint',
  'regulator',
  'support',
  'preferences',
  'information',
  'vendor',
];

/** Topics whose answer is a contact, with the purposes that fit; an empty list: any of the provider's own. */
export const TOPIC_PURPOSES: Readonly<Record<string, readonly ContactPurpose[]>> = {
  dpo: ['dpo'],
  representative: ['representative', 'agent'],
  regulator: ['regulator'],
  'complaint-regulator': ['regulator'],
  'dispute-resolution': ['complaint', 'regulator'],
  'phone-number': [],
  'email-address': [],
  'postal-address': [],
};

/** True for a contact of the provider itself. */
export const isOwnContact = ({ purpose }: Contact): boolean => OWN_PURPOSES.includes(purpose);

/** True for a contact of the provider itself that one can write to, call or open: more than a name, and not lost. */
export const isReachable = (contact: Contact): boolean =>
  isOwnContact(contact) && contact.kind !== 'organisation' && !contact.stripped;
