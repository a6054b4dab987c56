import type { Language } from '../../../text/language.ts';

/** The words of a lead that are the bot's own. */
export interface LeadWording {
  readonly yes: string;
  readonly yesPossibly: string;
  readonly yesOnConditions: string;
  readonly no: string;
  readonly noWithExceptions: string;
  /** A lead that is written for people in some places only, and no place was asked about. */
  readonly only: (places: string, lead: string) => string;
}

const en: LeadWording = {
  yes: 'Yes',
  yesPossibly: 'Yes, possibly',
  yesOnConditions: 'Yes, on conditions',
  no: 'No',
  noWithExceptions: 'No, with exceptions',
  only: (places, lead) => `For ${places}: ${lead}`,
};

const zh: LeadWording = {
  yes: '是',
  yesPossibly: '是，有可能',
  yesOnConditions: '是，但有条件',
  no: '否',
  noWithExceptions: '否，但有例外',
  only: (places, lead) => `${places}：${lead}`,
};

/** The bot's own words of a lead per language. */
export const leadWording: Readonly<Record<Language, LeadWording>> = { en, zh };
