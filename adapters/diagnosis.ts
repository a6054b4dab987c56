/** One result of a check. */
export interface Diagnosis {
  /** What was checked: "node", "slack bot token". */
  readonly check: string;
  /** `warning`: it works, but not as well as it could. `problem`: something does not work. */
  readonly state: 'ok' | 'warning' | 'problem';
  readonly fact: string;
  /** What to do; null when there is nothing to do. */
  readonly cure: string | null;
}

/** The result of a check that found everything in order. */
export const okDiagnosis = (check: string, fact: string): Diagnosis => ({ check, state: 'ok', fact, cure: null });

/** Where the cure starts in our error messages: "Cannot <action> <culprit>: <fact>. <Cure>." */
const CURE_START = /\. (?=\p{Lu})/u;

/** The result of a check that found something to correct, made from an error message. */
export function issueDiagnosis(check: string, state: 'warning' | 'problem', line: string): Diagnosis {
  const at = line.search(CURE_START);
  if (at < 0) return { check, state, fact: line.replace(/\.$/, ''), cure: null };
  return { check, state, fact: line.slice(0, at), cure: line.slice(at + 2) };
}
