/**
 * Words which Porter2 conflates with a different word: "responsibility" is not a "response", "added" is not an "ad".
 * Each group of forms gets a stem of its own.
 */
const APART: Readonly<Record<string, readonly string[]>> = {
  advertiser: ['advertiser', 'advertisers'],
  manager: ['manager', 'managers'],
  marketer: ['marketer', 'marketers'],
  officer: ['officer', 'officers'],
  profiling: ['profiling'],
  regulator: ['regulator', 'regulators'],
  subscriber: ['subscriber', 'subscribers'],
  accountabl: ['accountable', 'accountability'],
  accountant: ['accountant', 'accountants', 'accounting'],
  add: ['added', 'adding'],
  applicabl: ['applicable', 'applicability'],
  applicant: ['applicant', 'applicants'],
  collectiv: ['collective', 'collectively'],
  controller: ['controller', 'controllers'],
  conversation: ['conversation', 'conversations'],
  convers: ['conversely'],
  important: ['important', 'importantly', 'importance'],
  integrity: ['integrity'],
  international: ['international', 'internationally'],
  periodic: ['periodic', 'periodically'],
  reasonabl: ['reasonable', 'reasonably'],
  relative: ['relative', 'relatives'],
  respective: ['respective', 'respectively'],
  responsibl: ['responsible', 'responsibly', 'responsibility', 'responsibilities'],
};

/** The stems of those words. */
export const stemsApart: ReadonlyMap<string, string> = new Map(
  Object.entries(APART).flatMap(([stem, forms]) => forms.map((form) => [form, stem] as const)),
);
