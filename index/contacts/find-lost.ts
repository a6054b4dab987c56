import type { Contact } from '../../src/policy/contact.ts';
import type { Clause } from '../../src/policy/policy.ts';
import { purposeOf } from './contact-purpose.ts';
import { isRegulatorName } from './find-organisation-role.ts';
import { findOwner } from './find-owner.ts';
import { findValues } from './find-values.ts';
import { surroundingsOf } from './value-context.ts';

/** A place where a value was taken out of the text: "contact us at .", "E-mail address. .", "an email to Once". */
const LOST =
  /(?:contact(?:ing)? us at|\bat|email to|e-?mail address\.|email\.)\s+\.(?=\s|$)|contact(?:ing)? us at (?=to |or )|email to (?=Once |If |We |When )/giu;

/** E-mail addresses that a clause announces and that its text has lost. */
export function findLost(clause: Clause, index: number): Contact[] {
  const lost = [...clause.text.matchAll(LOST)];
  const names = lost.length > 0 ? findValues(clause.text).filter(({ kind }) => kind === 'organisation') : [];
  return lost.map((match) => {
    const found = { kind: 'email', value: '', from: match.index, to: match.index + match[0].length } as const;
    const { sentence, ...context } = surroundingsOf(clause, found);
    const { isLabel } = context;
    const { organisation } = findOwner(clause, sentence, found, { names, isLabel, namesOwner: false });
    const purpose = isRegulatorName(organisation) ? 'regulator' : purposeOf({ ...found, ...context });
    const { jurisdictions } = clause;
    return { kind: 'email', value: '', purpose, label: '', jurisdictions, clause: index, sentence, stripped: true };
  });
}
