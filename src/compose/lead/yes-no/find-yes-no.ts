import type { Language } from '../../../text/language.ts';
import type { FoundLead } from '../sentence/found-lead.ts';
import { leadWording } from '../sentence/lead-wording.ts';
import { type QuotedSentence, textIn } from '../sentence/quoted-sentence.ts';
import { asksYesNo, type YesNoQuestion } from './asks-yes-no.ts';
import type { Claim } from './claim.ts';
import { companyClaims } from './company-claims.ts';
import { languageClaims } from './language-claims.ts';
import { otherClaims } from './other-claims.ts';
import { type Stance, stanceOf } from './stance.ts';
import { userClaims } from './user-claims.ts';

const CLAIMS: readonly Claim[] = [...companyClaims, ...userClaims, ...otherClaims, ...languageClaims];

/** The claims that a question is about. */
const claimsAsked = ({ text, by }: YesNoQuestion): Claim[] =>
  CLAIMS.filter(
    ({ asks, by: doer }) =>
      (asks.en.test(text) || asks.zh.test(text)) &&
      (doer === 'any' || doer === by || (by === null && doer === 'company')),
  );

/**
 * The yes or no that a question asks for, where the sentences of a quote say one of them clearly, and none says the other.
 * @param sentences those of a quote, best first
 */
export function findYesNo(
  question: string,
  language: Language,
  sentences: readonly QuotedSentence[],
): FoundLead | null {
  const asked = asksYesNo(question);
  if (!asked) return null;
  const claims = claimsAsked(asked);
  const found = sentences.flatMap((sentence) =>
    claims.flatMap((claim) => {
      const stance = stanceOf(sentence.text, sentence.language, claim);
      return stance && !(claim.onlyDenied && stance.isYes) ? [{ claim, sentence, stance }] : [];
    }),
  );
  const [first] = found;
  if (!first || found.some(({ stance }) => stance.isYes !== first.stance.isYes)) return null;
  const { sentence, stance } = first;
  const other = sentence.language === 'zh' ? 'en' : 'zh';
  const translated = textIn(sentence, other);
  const there = translated === null ? null : stanceOf(translated, other, first.claim);
  if (there && there.isYes !== stance.isYes) return null;
  return { text: say(asked, stance, language), sentence, words: stance.words, translatedWords: there?.words ?? null };
}

function say({ isOfPossibility, hasCondition }: YesNoQuestion, stance: Stance, language: Language): string {
  const words = leadWording[language];
  const { isYes, isPossible, isLimited } = stance;
  if (!isYes) return isLimited && !hasCondition ? words.noWithExceptions : words.no;
  if (isLimited && !hasCondition) return words.yesOnConditions;
  return isPossible && !isOfPossibility ? words.yesPossibly : words.yes;
}
