import type { Span } from '../../../policy/policy.ts';
import type { Language } from '../../../text/language.ts';
import type { Claim } from './claim.ts';

/** What a sentence says on a claim. */
export interface Stance {
  readonly isYes: boolean;
  /** True where it only may be so. */
  readonly isPossible: boolean;
  /** True under a condition, or with exceptions. */
  readonly isLimited: boolean;
  /** The words that decide, as offsets into the sentence. */
  readonly words: Span;
}

const NEGATION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|cannot|no longer|no|nor|neither|unable)\b|n['’]t\b/giu,
  zh: /不(?!同|仅|断|当|适当|少于|动产)|未(?!成年|满)|无(?!线|论|形)|没有|绝非|并非|勿/gu,
};
/** Words before a verb that make neither a yes nor a no of it. */
const UNCLEAR: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:only|without|unless|except|whether|how|prevent|avoid|refuse to|fail(?:s|ed)? to|prohibit\w*|stop|in order to|reasonable efforts|our best|try|order(?:s|ed)?|forc\w+|compel\w*)\b/iu,
  zh: /仅|只|未经|除非|除了|是否|如何|防止|避免|禁止|停止|尽力|尽量|以便|才|逐一|逐个|难以/u,
};
const POSSIBLE: Readonly<Record<Language, RegExp>> = { en: /\b(?:may|might|could)\b/iu, zh: /可能/u };
/** What makes exceptions from what is said. */
const EXCEPTIONS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:unless|except|in principle|permitted by|otherwise required|after which|thereafter|the first)\b/iu,
  zh: /除非|除外|例外|原则上|另有规定|另行允许|超过|前[一二两三四五\d]+[次份]/u,
};
/** What makes conditions for it; they take nothing from a denial. */
const CONDITIONS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:subject to|to the extent|provided that|if you|where (?:required|permitted)|in certain|under certain|in some)\b/iu,
  zh: /前提|在某些|在.{1,20}情况下|如果|如您/u,
};
const CONDITION: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:if|when|where|in the event|in case|after|once|unless|to)\b[^,]*$/iu,
  zh: /^(?:如|若|当|在|除非|为)[^，]*$/u,
};
const BOUNDARY =
  /[.;!?。；！？](?=\s|$|\p{Script=Han})|,\s*(?:but|however|although|and (?:we|you|may)|yet)\b|，(?=但|不过|而且|并(?!非|不))/gu;

/** The beginning of the part of a sentence in which an offset lies. */
function startOfPart(sentence: string, offset: number): number {
  let start = 0;
  for (const { index, 0: mark } of sentence.matchAll(BOUNDARY)) if (index < offset) start = index + mark.length;
  return start;
}

const SUBJECTS: Readonly<Record<Language, RegExp>> = {
  en: /\b(we|you|they|third part(?:y|ies)|vendors?|partners?|providers?|it)\b/giu,
  zh: /(?<![与向给和对由从])(我们|您|第三方|合作伙伴|用户)(?!的|个人)/gu,
};
const COMPANY = /^(?:we|it|我们)$/iu;

/** True where somebody other than the company is the one who does what follows. */
function isOfOthers(before: string, language: Language): boolean {
  const last = [...before.matchAll(SUBJECTS[language])].at(-1)?.[1];
  return last !== undefined && !COMPANY.test(last);
}

/** A verb whose clause has begun: "if we change this, we will", also without the comma. */
const NEW_CLAUSE = /\b(?:we|you|they) (?:will|may|shall|can|do|must)(?: not)? $/iu;
const COMMA = /[,，]/gu;
/** What denies a verb from behind it: "we sold none". */
const NOTHING = /\b(?:none|nobody|no one|nothing|no \w+)\b/iu;
/** What denies the words that follow it: "including but not limited to". */
const NOT_LIMITED = /\bnot limited to\b|不限于/giu;

/** What takes back a yes elsewhere in its sentence: a denial of something else, or that it holds in one case only. */
const RESTRICTION: Readonly<Record<Language, RegExp>> = { en: /\bonly\b/iu, zh: /仅|只(?!是)|才/u };

/** What turns a denial into a condition: "not without your consent". */
const WITHOUT = /\bwithout (?:your|the|any|prior|obtaining|first)\b|未经/iu;

function isDoubtful(sentence: string, language: Language): boolean {
  const said = sentence.replace(NOT_LIMITED, '');
  const negations = [...said.matchAll(NEGATION[language])];
  return negations.length > 0 || RESTRICTION[language].test(said);
}

function stanceAt(
  sentence: string,
  language: Language,
  claim: Claim,
  { match, denied }: { readonly match: RegExpExecArray; readonly denied: boolean },
): Stance | null {
  const part = startOfPart(sentence, match.index);
  const comma = [...sentence.slice(part, match.index).matchAll(COMMA)].at(-1)?.index ?? -1;
  const start = part + comma + 1;
  const [before, clause] = [sentence.slice(part, match.index), sentence.slice(start, match.index)];
  if (CONDITION[language].test(before) && !NEW_CLAUSE.test(before)) return null;
  if (UNCLEAR[language].test(clause) || WITHOUT.test(sentence)) return null;
  if (claim.by === 'company' && !denied && isOfOthers(before, language)) return null;
  if (NOTHING.test(sentence.slice(match.index, match.index + match[0].length + 24))) return null;
  const words = (clause + match[0]).replace(NOT_LIMITED, (found) => '_'.repeat(found.length));
  const negations = [...words.matchAll(NEGATION[language])];
  const isDeniedBefore = !denied && NEGATION[language].test(sentence.slice(part, start));
  NEGATION[language].lastIndex = 0;
  if (negations.length > 1 || isDeniedBefore || (denied && negations.length > 0)) return null;
  const [negation] = negations;
  const from = negation ? Math.min(start + negation.index, match.index) : match.index;
  const isYes = !negation && !denied;
  if (isYes && isDoubtful(sentence, language)) return null;
  return {
    isYes,
    isPossible: !negation && POSSIBLE[language].test(before),
    isLimited: EXCEPTIONS[language].test(sentence) || (isYes && CONDITIONS[language].test(sentence)),
    words: [from, match.index + match[0].length],
  };
}

/** What a sentence says on a claim; null where it says nothing, or not the same each time. */
export function stanceOf(sentence: string, language: Language, claim: Claim): Stance | null {
  const affirmed = [...sentence.matchAll(claim.says[language])].map((match) => ({ match, denied: false }));
  const denying = claim.denies ? [...sentence.matchAll(claim.denies[language])] : [];
  const all = [...affirmed, ...denying.map((match) => ({ match, denied: true }))];
  const stances = all.map((found) => stanceAt(sentence, language, claim, found));
  const [first] = stances;
  return first && stances.every((one) => one !== null && one.isYes === first.isYes) ? first : null;
}
