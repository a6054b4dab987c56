/**
 * Words that Porter2 gives the stem of another word, though they mean something else: a responsibility is no response,
 * what is added is no ad. Each gets a stem of its own, by groups of its forms.
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
