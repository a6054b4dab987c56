import type { Contact, ContactKind, ContactPurpose } from '../../policy/contact.ts';
import { appliesToJurisdiction } from '../../rank/place-features.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';

/** In the order in which a person would write to them. */
const PURPOSES: readonly ContactPurpose[] = ['dpo', 'privacy', 'controller', 'support', 'agent', 'representative'];
const KINDS: readonly ContactKind[] = ['email', 'phone', 'address', 'url'];

/** The one contact of a policy for somebody in a jurisdiction who has a question; null where it gives none. */
export function pickContact(policy: CorpusPolicy, asked: readonly string[]): Contact | null {
  const own = policy.open.index.policy.contacts.filter(
    (contact) => !contact.stripped && PURPOSES.includes(contact.purpose) && KINDS.includes(contact.kind),
  );
  const local = own.filter(
    (contact) => contact.jurisdictions.length > 0 && appliesToJurisdiction(contact.jurisdictions, asked),
  );
  const general = own.filter((contact) => contact.jurisdictions.length === 0);
  const rank = (contact: Contact) => KINDS.indexOf(contact.kind) * 10 + PURPOSES.indexOf(contact.purpose);
  const [best] = [...(local.length > 0 ? local : general)].sort((a, b) => rank(a) - rank(b));
  return best ?? null;
}
