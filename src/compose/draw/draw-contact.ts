import type { Language } from '../../text/language.ts';
import { placeName } from '../names.ts';
import type { ReplyContact } from '../reply.ts';
import { wording } from '../wording.ts';
import type { DrawnContact } from './drawn-part.ts';

/**
 * A contact as it is drawn: "e-mail address, data protection officer", whose it is, for where.
 * @param marker number of its source in the reply
 */
export function drawContact(contact: ReplyContact, marker: number, language: Language): DrawnContact {
  const { kind, purpose, value, label, jurisdiction } = contact;
  const { kinds, purposes, kindSeparator } = wording[language];
  return {
    kind,
    purpose,
    what: `${kinds[kind]}${kindSeparator}${purposes[purpose]}`,
    value,
    whose: kind !== 'url' && !value.includes(label) ? label : '',
    place: jurisdiction ? placeName(jurisdiction, language) : null,
    marker,
  };
}
