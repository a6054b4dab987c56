import type { Citation } from '../../compose/reply.ts';
import { isOrdinary, nameLists } from '../../policy/names/name-lists.ts';
import { analyze } from '../../retrieve/analyze.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import { isHan } from '../../text/language.ts';
import { tokensOf } from '../../text/tokens.ts';
import { citeSentence } from './cite-sentence.ts';
import type { TellsFact } from './tells-fact.ts';

const MENTIONED =
  /\b(?:mentions?|talks? about|speaks? of|refers? to|names?|cites?|contains?|uses? the word)\s+(?:the\s+(?:word|term)\s+|the\s+|an?\s+|any\s+)?(?<en>.{2,60}?)\s*[?.!]*$|(?:提到|提及|提过|写到|出现|含有|包含)(?:了|过)?(?<zh>.{1,30}?)的?[？?。！!\s]*$/iu;

/** "how many", as opposed to "who" and "which". */
const COUNTS = /how many|what number|count|number of|[几多少]/iu;
/** A name as opposed to a word: in capitals, or in Latin letters among Chinese ones. */
const NAME = /^\p{Lu}|^[A-Za-z]/u;
const NAME_IN_ENGLISH = /^\p{Lu}/u;
/** A message of more words, or of more Chinese characters, is no term. */
const MAX_TERM_WORDS = 4;
const MAX_TERM_HAN = 8;

/**
 * How many of some policies mention what a question names, each with its first sentence that does; empty where it names
 * nothing, and where it asks who mentions something that is no name: what is meant then may be put in other words.
 */
export function countMentions(policies: readonly CorpusPolicy[], text: string): TellsFact[] {
  const { en, zh } = MENTIONED.exec(text)?.groups ?? {};
  const term = withoutQuotes(en ?? zh ?? '');
  if (term === '' || !(COUNTS.test(text) || (zh ? NAME : NAME_IN_ENGLISH).test(term))) return [];
  return [mentionsOf(policies, term)];
}

/**
 * The policies that have a message word for word, where it is a short one of no everyday words
 * only, and at most half of them have it; else null.
 */
export function findTerm(policies: readonly CorpusPolicy[], text: string): TellsFact | null {
  const term = withoutQuotes(text).replace(/[\s.!?。？！]+$/u, '');
  const tokens = tokensOf(term);
  const size = tokens.some(({ han }) => han) ? [...term].length / MAX_TERM_HAN : tokens.length / MAX_TERM_WORDS;
  const isOrdinaryTerm = tokens.every((token) => (token.han ? nameLists().ordinaryHan.has(term) : isOrdinary(token)));
  if (isOrdinaryTerm || size > 1 || [...term].length < 2) return null;
  const found = mentionsOf(policies, term);
  return found.citations.length > 0 && found.citations.length <= Math.max(1, policies.length / 2) ? found : null;
}

const withoutQuotes = (text: string): string => text.replace(/^["'“”‘’「『《\s]+|["'“”‘’」』》\s]+$/gu, '');

function mentionsOf(policies: readonly CorpusPolicy[], term: string): TellsFact {
  const citations = policies.flatMap((policy) => citeMention(policy, term) ?? []);
  const providers = citations.map(({ provider }) => provider);
  const silent = policies.map(({ record }) => record.provider).filter((id) => !providers.includes(id));
  return { fact: { fact: 'mentions', term, providers, of: policies.length }, citations, silent };
}

/** The first sentence that has the words themselves, or their translation does; else one with the same concept. */
function citeMention(policy: CorpusPolicy, term: string): Citation | null {
  const words = mentionOf(term);
  const { aids, facts } = policy.open.index;
  const literal =
    citeSentence(policy, (text) => words.test(text)) ??
    citeSentence(policy, (_, __, clause, index) => words.test(aids[clause]?.translation[index] ?? ''));
  // A policy without translations is asked for the concept, where the words are of the other language.
  const isForeign = (policy.record.language === 'zh') !== [...term].some(isHan);
  if (literal || isName(term) || !isForeign || Object.keys(aids).length > 0) return literal;
  const numbers = analyze(tokensOf(term)).flatMap((one) =>
    one.startsWith('~') ? (policy.open.numberOf.get(one) ?? []) : [],
  );
  if (numbers.length === 0) return null;
  return citeSentence(policy, (_, __, clause, index) =>
    numbers.every((number) => facts[clause]?.[index]?.terms.includes(number)),
  );
}

/** A name in capitals stands for nothing but itself. */
const isName = (term: string): boolean => /^[A-Z0-9 .-]{2,}$/.test(term);

/** The words as they may be written: other white space, a plural, a name that the layout has glued to the next word. */
function mentionOf(term: string): RegExp {
  const parts = term
    .normalize('NFKC')
    .split(/[\s-]+/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const last = parts.length - 1;
  parts[last] = (parts[last] ?? '').replace(/(?<=[a-z]{3})s$/u, '');
  const begin = isHan(term[0] ?? '') ? '' : '(?<![\\p{L}\\p{N}])';
  const end = isName(term)
    ? '(?![a-z])'
    : isHan(term.at(-1) ?? '')
      ? ''
      : "(?:s|es|'s|’s)?(?![\\p{Script=Latin}\\p{N}])";
  return new RegExp(`${begin}${parts.join('[\\s-]+')}${end}`, isName(term) ? 'u' : 'iu');
}
