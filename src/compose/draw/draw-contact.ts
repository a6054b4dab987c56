import type { Language } from '../../text/language.ts';
import { placeName } from '../names.ts';
import type { ReplyContact } from '../reply.ts';
import { wording } from '../wording.ts';
import type { DrawnContact } from './drawn-part.ts';

/** Options for drawing a contact. */
export interface DrawContactOptions {
  /** Number of its source in the reply. */
  readonly marker: number;
  readonly language: Language;
  /** The jurisdiction that the heading above it names; null where it names none. */
  readonly heading: string | null;
}

/**
 * A contact as it is drawn: "e-mail address, data protection officer", whose it is, for where.
 */
export function drawContact(contact: ReplyContact, { marker, language, heading }: DrawContactOptions): DrawnContact {
  const { kind, purpose, value, label, jurisdiction } = contact;
  const { kinds, purposes, kindSeparator } = wording[language];
  return {
    kind,
    purpose,
    what: `${kinds[kind]}${kindSeparator}${purposes[purpose]}`,
    value,
    whose: value.includes(label) ? '' : label,
    place: jurisdiction && jurisdiction !== heading ? placeName(jurisdiction, language) : null,
    marker,
  };
}
