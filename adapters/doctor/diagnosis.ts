/** What one check of the doctor has found. */
export interface Diagnosis {
  /** What was looked at: "node", "slack bot token". */
  readonly check: string;
  /** `warning`: it works, but less well than it could. `problem`: something does not work. */
  readonly state: 'ok' | 'warning' | 'problem';
  readonly fact: string;
  /** What to do; null where nothing is to be done. */
  readonly cure: string | null;
}

/** A check that found all as it should be. */
export const isWell = (check: string, fact: string): Diagnosis => ({ check, state: 'ok', fact, cure: null });

/** Where the cure begins in a line of the house: "Cannot <action> <culprit>: <fact>. <Cure>." */
const CURE = /\. (?=\p{Lu})/u;

/** A check that found something to mend, told in a line of the house, which is taken apart. */
export function isIll(check: string, state: 'warning' | 'problem', line: string): Diagnosis {
  const at = line.search(CURE);
  if (at < 0) return { check, state, fact: line.replace(/\.$/, ''), cure: null };
  return { check, state, fact: line.slice(0, at), cure: line.slice(at + 2) };
}
