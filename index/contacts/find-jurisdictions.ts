import { jurisdictionsIn } from '../../src/knowledge/match-jurisdictions.ts';
import type { ContactPurpose } from '../../src/policy/contact.ts';

/** A sentence that is for everybody but those whom it names. */
const EXCLUDES = /outside|other than|except|elsewhere|all other|以外|之外|其他地区/iu;
/** Purposes of which a policy has one for each country: the sentence says for which, by the country or by its law. */
const LOCAL_PURPOSES: readonly ContactPurpose[] = ['representative', 'agent', 'regulator'];
/** A sentence that begins with whom it is for: "EU residents: …", "If you are in Brazil, …", "For Korea, …". */
const ADDRESSED =
  /^\W{0,4}(?:(?:if|for|in|where|residents?|users?|customers?|individuals?|people|how to contact)\b|(?:如果?您|对于|在)|[\p{L} .]{2,40}[:：])/iu;
const MAX_PREFIX = 120;

/** A value, and what is said of it. */
export interface Placed {
  readonly purpose: ContactPurpose;
  /** Jurisdictions of its clause. */
  readonly jurisdictions: readonly string[];
  /** Name of the organisation behind it; empty where none is named. */
  readonly organisation: string;
  /** The sentence up to the value. */
  readonly before: string;
}

/** The jurisdictions that a contact is for: those that its own sentence names, else those of its clause; none: for everybody. */
export function findJurisdictions({ purpose, jurisdictions, organisation, before }: Placed): readonly string[] {
  if (purpose === 'regulator' && jurisdictions.length === 0) return jurisdictionsIn(`${before} ${organisation}`, true);
  // Behind the organisation's name stands its address, which may name another country.
  const words = (organisation ? (before.split(organisation, 1)[0] ?? '') : before).slice(0, MAX_PREFIX);
  if (EXCLUDES.test(words)) return jurisdictions;
  const isLocal = LOCAL_PURPOSES.includes(purpose);
  const addressed = ADDRESSED.test(words) ? words.split(/[,，]/u, 1)[0] : undefined;
  const own = isLocal ? jurisdictionsIn(words, true) : addressed ? jurisdictionsIn(addressed) : [];
  return own.length > 0 ? own : jurisdictions;
}
