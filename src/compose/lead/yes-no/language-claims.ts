import type { Claim } from './claim.ts';

/** Languages that policies are translated into: their English names, and their Chinese ones without 语 or 文. */
const LANGUAGES: readonly (readonly [english: string, chinese: string])[] = [
  ['malay', '马来'],
  ['chinese', '中|汉'],
  ['english', '英'],
  ['japanese', '日'],
  ['korean', '韩'],
  ['french', '法'],
  ['german', '德'],
  ['spanish', '西班牙'],
  ['portuguese', '葡萄牙'],
  ['thai', '泰'],
  ['indonesian', '印尼'],
  ['vietnamese', '越南'],
];

/** That the policy can be had in a language. */
export const languageClaims: readonly Claim[] = LANGUAGES.map(([english, chinese]) => ({
  id: `version-in-${english}`,
  by: 'any',
  asks: {
    en: new RegExp(
      `\\b${english}(?: language)? (?:version|translation|edition|text|copy)\\b|\\b(?:version|translation) in ${english}\\b`,
      'iu',
    ),
    zh: new RegExp(`(?:(?:${chinese})[语文]|${english}\\s?语?)的?.{0,4}(?:版|译)`, 'iu'),
  },
  says: {
    en: new RegExp(
      `\\b${english} (?:version|translation) [^.;]{0,60}?available\\b|\\b(?:statement|policy|notice) in ${english}\\b`,
      'giu',
    ),
    zh: new RegExp(`(?:${chinese})[语文]?(?:译文|译本|版)(?=[^。；]{0,12}(?:查阅|查看|提供|请))`, 'giu'),
  },
}));
