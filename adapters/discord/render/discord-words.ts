import type { Language } from '../../../src/text/language.ts';

/** Words that are used on Discord only, in addition to those of the replies. */
export interface DiscordWords {
  readonly colon: string;
  readonly inBrackets: (text: string) => string;
  /** Above a passage that applies to some jurisdictions only. */
  readonly writtenFor: (places: string) => string;
  /** In the place line of a passage that is not an answer. */
  readonly nearestOnly: string;
  readonly introducedBy: (leadIn: string) => string;
  readonly introducedAs: (marker: number) => string;
  /** Text of the link to the policy's web page. */
  readonly webPage: string;
  readonly alsoAsk: string;
  readonly postPublicly: string;
  readonly neighbours: string;
  readonly evidence: string;
  /** Name of the message command. */
  readonly askAboutThis: string;
  readonly reasonTitle: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
  readonly reasonExample: string;
  /** Stands for a reply without any text. */
  readonly nothing: string;
}

const en: DiscordWords = {
  colon: ': ',
  inBrackets: (text) => ` (${text})`,
  writtenFor: (places) => `Written for ${places} only:`,
  nearestOnly: 'nearest passage, not an answer',
  introducedBy: (leadIn) => `Introduced by: “${leadIn}”`,
  introducedAs: (marker) => `Introduced by the same words as [${marker}]`,
  webPage: 'web page',
  alsoAsk: 'You could also ask:',
  postPublicly: 'Post publicly',
  neighbours: 'Clauses before and after',
  evidence: 'Copy as evidence',
  askAboutThis: 'Ask about this',
  reasonTitle: 'What was not helpful?',
  reasonLabel: 'In your own words (optional)',
  reasonHint: 'The vote counts without it. Please name no persons.',
  reasonExample: 'The quote is about something else.',
  nothing: '(nothing to show)',
};

const zh: DiscordWords = {
  colon: '：',
  inBrackets: (text) => `（${text}）`,
  writtenFor: (places) => `仅适用于${places}：`,
  nearestOnly: '最接近的条文，并非答案',
  introducedBy: (leadIn) => `引导语：“${leadIn}”`,
  introducedAs: (marker) => `引导语同 [${marker}]`,
  webPage: '网页',
  alsoAsk: '还可以问：',
  postPublicly: '公开发布',
  neighbours: '前后条款',
  evidence: '复制为证据',
  askAboutThis: '就此提问',
  reasonTitle: '哪里没帮助？',
  reasonLabel: '用自己的话说明（可不填）',
  reasonHint: '不填也会记录评价。请勿写入他人信息。',
  reasonExample: '引文说的是另一件事。',
  nothing: '（没有可显示的内容）',
};

/** These words in each language. */
export const discordWords: Readonly<Record<Language, DiscordWords>> = { en, zh };
