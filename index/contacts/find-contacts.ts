import type { Contact } from '../../src/policy/contact.ts';
import type { Clause } from '../../src/policy/policy.ts';
import { invites, purposeOf } from './contact-purpose.ts';
import { findJurisdictions } from './find-jurisdictions.ts';
import { findLinks } from './find-links.ts';
import { findLost } from './find-lost.ts';
import { findOrganisationRole, isRegulatorName } from './find-organisation-role.ts';
import { findOwner } from './find-owner.ts';
import { findValues } from './find-values.ts';
import { findVendors, isVendorTable, vendorOfRow } from './find-vendors.ts';
import type { FoundValue } from './found-value.ts';
import { type Surroundings, sentenceText, surroundingsOf } from './value-context.ts';

/** The contact facts of a policy, each with the clause and the sentence it stands in. */
export function findContacts(clauses: readonly Clause[]): Contact[] {
  const found = clauses.flatMap((clause, index) => [
    ...valuesOf(clause, index),
    ...findVendors(clause, index),
    ...findLinks(clause, index),
    ...findLost(clause, index),
  ]);
  return unique(found);
}

function valuesOf(clause: Clause, index: number): Contact[] {
  const values = findValues(clause.text);
  const names = values.filter(({ kind }) => kind === 'organisation');
  return values.flatMap((value) =>
    value.kind === 'organisation'
      ? (organisationAt(clause, index, value) ?? [])
      : contactAt(clause, index, value, names),
  );
}

/** A value that one can write to, call or open. */
function contactAt(clause: Clause, index: number, found: FoundValue, names: readonly FoundValue[]): Contact {
  const around = surroundingsOf(clause, found);
  const { sentence, isLabel } = around;
  const row = clause.sentences[sentence]?.row ? vendorOfRow(sentenceText(clause, sentence)) : undefined;
  const own = isVendorTable(clause) ? 'vendor' : purposeOf({ ...found, ...around });
  const namesOwner = own === 'complaint' || own === 'representative';
  const { label, organisation } = findOwner(clause, sentence, found, { names, isLabel, namesOwner });
  const isOthers = own === 'privacy' && found.kind === 'address' && organisation !== '' && isOfOthers(around);
  const purpose = isOthers ? 'vendor' : own !== 'vendor' && isRegulatorName(organisation) ? 'regulator' : own;
  const jurisdictions = findJurisdictions({
    purpose,
    jurisdictions: clause.jurisdictions,
    organisation,
    before: around.before,
  });
  const { kind, value } = found;
  return { kind, value, purpose, label: row ?? label, jurisdictions, clause: index, sentence, stripped: false };
}

/** "Data are transferred to Acme Inc. (1 High Street, ...)": the address of somebody who gets data, and nobody to write to. */
const TO_OTHERS = /transfer|privacy (?:policy|notice) of|provider|processor|\buses?\b|共享|提供商|委托/iu;
/** "... in Acme's (Acme Inc., 1 High Street, ...) privacy policy". */
const OTHERS_POLICY = /['’]s?\s{0,3}[(（][^()（）]{0,80}$/u;
const isOfOthers = ({ before, after }: Surroundings): boolean =>
  (TO_OTHERS.test(`${before} ${after}`) || (OTHERS_POLICY.test(before) && /privacy (?:policy|notice)/iu.test(after))) &&
  !invites(`${before} ${after}`);

/** An organisation that is more than mentioned. */
function organisationAt(clause: Clause, index: number, found: FoundValue): Contact | null {
  const around = surroundingsOf(clause, found);
  const { value } = found;
  const inTable = isVendorTable(clause) && clause.sentences[around.sentence]?.row;
  const purpose = inTable ? null : findOrganisationRole({ name: value, ...around });
  if (!purpose) return null;
  const { jurisdictions: wider } = clause;
  return {
    kind: 'organisation',
    value,
    purpose,
    label: value,
    jurisdictions: findJurisdictions({ purpose, jurisdictions: wider, organisation: value, before: around.before }),
    clause: index,
    sentence: around.sentence,
    stripped: false,
  };
}

/** How much a purpose says: where a value stands several times, it is taken where most is said of it. */
const TELLS = { information: 0, privacy: 1 } as const;
const tellingOf = ({ purpose }: Contact): number =>
  purpose === 'information' || purpose === 'privacy' ? TELLS[purpose] : 2;

/** Each value of a jurisdiction once: where it stands several times, there where its purpose is told most clearly. */
function unique(contacts: readonly Contact[]): Contact[] {
  const found = new Map<string, Contact>();
  for (const contact of contacts) {
    const where = contact.stripped
      ? `${contact.clause} ${contact.sentence}`
      : contact.jurisdictions.join() + (contact.kind === 'organisation' ? contact.purpose : '');
    const key = `${contact.kind} ${contact.value.toLowerCase().replace(/\.$/, '')} ${where}`;
    const known = found.get(key);
    if (!known || tellingOf(contact) > tellingOf(known)) found.set(key, contact);
  }
  return [...found.values()];
}
