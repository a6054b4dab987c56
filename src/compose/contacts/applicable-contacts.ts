import type { Contact } from '../../policy/contact.ts';
import { appliesToJurisdiction } from '../../rank/place-features.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import type { ReplyContact } from '../reply.ts';
import { isOwnContact, isReachable } from './contact-purposes.ts';

/** Up to this many reachable contacts of a policy are given at once, whatever jurisdiction they are for. */
const MAX_CONTACTS_SHOWN_WHOLE = 6;

/** Contacts of a policy that a person may use. */
export interface ApplicableContacts {
  readonly contacts: readonly Contact[];
  /** True where the policy has none of its own for the jurisdiction asked about, so that the general ones are given. */
  readonly isGeneral: boolean;
}

/**
 * The contacts of a policy for jurisdictions; the general ones where it has none of its own, or where none is asked about.
 * @param takesAll without a jurisdiction, takes those of all jurisdictions
 */
export function applicableContacts(
  policy: CorpusPolicy,
  asked: readonly string[],
  takesAll: boolean,
): ApplicableContacts {
  const all = policy.open.index.policy.contacts;
  if (asked.length === 0) return { contacts: takesAll ? all : anywhere(all), isGeneral: false };
  const local = all.filter(
    ({ jurisdictions }) => jurisdictions.length > 0 && appliesToJurisdiction(jurisdictions, asked),
  );
  const general = all.filter(({ jurisdictions }) => jurisdictions.length === 0);
  // A regulator is named for the law it enforces, wherever its name stands.
  const regulators = general.filter(({ purpose }) => purpose === 'regulator');
  return local.some(isReachable)
    ? { contacts: [...local, ...regulators], isGeneral: false }
    : { contacts: [...local, ...general], isGeneral: true };
}

/** Contacts for everybody; all contacts where those are none, or where all are few. */
function anywhere(all: readonly Contact[]): readonly Contact[] {
  const general = all.filter(
    ({ jurisdictions, purpose }) => jurisdictions.length === 0 || purpose === 'regulator' || purpose === 'vendor',
  );
  const isFew = all.filter(isReachable).length <= MAX_CONTACTS_SHOWN_WHOLE;
  return isFew || !general.some(isReachable) ? all : general;
}

/** Jurisdictions for which a policy gives contacts that are not among those shown. */
export function otherJurisdictions(policy: CorpusPolicy, shown: readonly ReplyContact[]): string[] {
  const others = policy.open.index.policy.contacts.filter(
    (contact) => isOwnContact(contact) && !contact.stripped && !shown.some(({ value }) => value === contact.value),
  );
  return [...new Set(others.flatMap(({ jurisdictions }) => jurisdictions))];
}
