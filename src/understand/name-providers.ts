import { findPatterns } from '../knowledge/find-patterns.ts';
import { isOwner, isSubject } from '../policy/names/name-places.ts';
import { type Phrase, readPhrase, withoutAccents } from '../policy/names/phrase.ts';
import type { Mention, NamedProviders, ProviderDirectory } from '../policy/provider-directory.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { type KnownWords, type UnknownName, unknownNames } from './unknown-names.ts';
import { isFiller, unknownNamesZh } from './unknown-names-zh.ts';

/** A question as far as names are concerned. */
interface NameSource {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * The providers that a question names. Whoever stands where a name stands is held or unknown; one who is not held and whom
 * the question is about leaves others out that are only mentioned: "does X share my data with AWS?".
 */
export function nameProviders(
  { text, tokens }: NameSource,
  { directory, lexicon }: { readonly directory: ProviderDirectory; readonly lexicon: Lexicon },
): NamedProviders {
  const found = directory.find(tokens, text);
  const phrase = readPhrase(tokens, text);
  const { place, law, scope } = findPatterns(tokens, 'place', 'law', 'scope');
  const taken = new Set([...found.tokens, ...[...place, ...law].flatMap(({ from, to }) => range(from, to))]);
  const known = { lexicon, isTaken: (token: number) => taken.has(token) };
  const unknown = [...unknownNames(phrase, known), ...unknownNamesZh(phrase, known)];
  const {
    mentions,
    strangers: all,
    ...named
  } = mendNames(found, [...unknown, ...strangeWords(phrase, known, directory)], directory);
  const strangers = all
    .filter((one) => unknown.includes(one))
    .filter(
      ({ to }) =>
        !(
          OF.has(phrase.words[to] ?? '') &&
          mentions.some(({ ids, from }) => ids.length > 0 && from - to <= 2 && from > to)
        ),
    );
  const excluded = excludedIn(phrase, mentions);
  const kept = named.ids.filter((id) => !excluded.includes(id));
  const base: NamedProviders = { ...named, ids: kept, excluded, tokens: named.tokens };
  if (excluded.length > 0 && kept.length === 0) return { ...base, family: [], unknown: [] };
  const isAbout = strangers.some((one) => one.isSubject) || mentions.some((one) => isUnknownSubject(phrase, one));
  if (kept.length > 0) {
    const isBeside = mentions.every((one) => one.ids.length === 0 || isComplement(phrase, one));
    if (!isAbout || !isBeside) return besideHeld(base, phrase, mentions);
    return { ...base, ids: [], family: [], unknown: unique([...named.unknown, ...subjects(strangers)]) };
  }
  const isAside = scope.length > 0 || mentions.every((one) => isAsideAt(phrase, one, SOMEBODY.test(text)));
  if (!isAbout && named.unknown.length > 0 && isAside) return { ...base, unknown: [] };
  if (!isAbout && scope.length > 0) return base;
  return named.unknown.length > 0 ? base : { ...base, unknown: unique(strangers.map(({ name }) => name)) };
}

/** Single words that are in no policy and no table: one of them may be a name with a slip, wherever it stands. */
function strangeWords(
  { tokens, words }: Phrase,
  { lexicon, isTaken }: KnownWords,
  directory: ProviderDirectory,
): UnknownName[] {
  return tokens.flatMap(({ key, han }, from) => {
    if (han || isTaken(from) || lexicon.has(key)) return [];
    const mended = lexicon.mend(key);
    if (mended !== null && !directory.isHeldName(mended)) return [];
    return [{ name: words[from] ?? '', isSubject: false, from, to: from + 1 }];
  });
}

/** Takes those for held who are so but for a slip. */
function mendNames<Found extends NamedProviders & { readonly mentions: readonly Mention[] }>(
  found: Found,
  unknown: readonly UnknownName[],
  directory: ProviderDirectory,
): Found & { readonly strangers: readonly UnknownName[] } {
  const mended = unknown.flatMap(({ name, from, to }) => {
    const ids = directory.heldBySlip(withoutAccents(name).toLowerCase());
    return ids.length > 0 ? [{ ids, unknown: [], from, to }] : [];
  });
  const strangers = unknown.filter(({ from }) => !mended.some((one) => one.from === from));
  return {
    ...found,
    strangers,
    ids: unique([...found.ids, ...mended.flatMap(({ ids }) => ids)]),
    tokens: new Set([...found.tokens, ...mended.flatMap(({ from, to }) => range(from, to))]),
    mentions: [...found.mentions, ...mended].sort((a, b) => a.from - b.from),
  };
}

/** "ECS on ..." is a product of somebody who is named. */
const OF = new Set(['on', 'in', 'at', 'of', 'from', 'by', 'within', '在']);

/** The question is put to somebody else: "you", "they". */
const SOMEBODY = /\b(?:you|your|they|their)\b|你们|他们|贵司|平台/iu;
const SIGN_IN = /^(?:sign|signing|signed|log|logs|login|logging|logged|link|linked|connect|connected)$/;
/** So many words beside a name make a question in which it may be an aside. */
const MIN_WORDS_OF_QUESTION = 5;
const ASKED_AT = new Set('at of about vs versus 在'.split(' '));
const BESIDE = new Set('with or and from by for'.split(' '));

/** Whether somebody is only spoken of: as a tool, or in the middle of a longer question. */
function isAsideAt(phrase: Phrase, { from, to }: Mention, asksSomebody: boolean): boolean {
  const { words, starts, tokens } = phrase;
  const next = words[to] ?? '';
  if (next.startsWith('account') && !words.some((word) => SIGN_IN.test(word))) return false;
  if (TOOL.test(words.slice(to, to + 2).join(''))) return true;
  const before = words[from - 1] ?? '';
  if (starts[from] || isOwner(phrase, from, to) || ASKED_AT.has(before)) return false;
  if (asksSomebody) return true;
  return !BESIDE.has(before) && tokens.length - (to - from) >= MIN_WORDS_OF_QUESTION && !isSubject(phrase, from, to);
}

/** Behind a name: what is used of somebody, as "Google Analytics". */
const TOOL =
  /^(?:log-?in|sign|account|analytics|pixel|pay|connect|app|maps?|play|tags?|buttons?|style|sdk|mini|open|365|商店|市场|验证码|手机|头像|一键|小程序|登录|登陆|快捷|账[号户]|分析|像素|支付|付款|授权|绑定|课堂|好友)/iu;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const unique = (names: readonly string[]): string[] => [...new Set(names)];
const subjects = (names: readonly { readonly name: string; readonly isSubject: boolean }[]): string[] =>
  names.filter((one) => one.isSubject).map(({ name }) => name);

const JOINS = new Set('and or vs versus than 和 与 跟 及 或'.split(' '));

/** Of those not held only whom the question is about as well: "AWS or X", not "does AWS share data with X", where X is a word as others. */
function besideHeld(named: NamedProviders, phrase: Phrase, mentions: readonly Mention[]): NamedProviders {
  const counts = mentions.filter(
    (one, i) => one.ids.length > 0 || isUnknownSubject(phrase, one) || isJoined(phrase, mentions, i),
  );
  return {
    ...named,
    unknown: unique(counts.flatMap(({ unknown }) => unknown)),
    tokens: new Set(counts.flatMap(({ from, to }) => range(from, to))),
  };
}

function isJoined({ words, starts }: Phrase, mentions: readonly Mention[], at: number): boolean {
  const { from, to } = mentions[at] ?? { from: 0, to: 0 };
  const [before, after] = [mentions[at - 1], mentions[at + 1]];
  return (
    (before?.to === from - 1 && (JOINS.has(words[from - 1] ?? '') || starts[from] === true)) ||
    (before?.to === from && starts[from] === true) ||
    (after?.from === to + 1 && JOINS.has(words[to] ?? '')) ||
    (after?.from === to && starts[to] === true)
  );
}

/** Whether somebody who is not held is whom the question is about. */
const isUnknownSubject = (phrase: Phrase, { ids, from, to }: Mention): boolean =>
  ids.length === 0 && (isSubject(phrase, from, to) || isSubjectZh(phrase, from, to));

const ACTS_ZH = /^[会能是有怎如收采保存出卖泄分共把]/u;

function isSubjectZh(phrase: Phrase, from: number, to: number): boolean {
  const begins = phrase.starts.lastIndexOf(true, from);
  return ACTS_ZH.test(phrase.words[to] ?? '') && (begins === from || isFiller(phrase, begins, from));
}

const BEFORE_OTHERS = new Set(
  'with to from by than like via through on in at unlike into for 给 跟 与 和 向 对 在 用 由 被 到 于 从'.split(' '),
);

/** Whether a provider is only mentioned: "with AWS", "给AWS". */
const isComplement = ({ words, starts }: Phrase, { from }: Mention): boolean =>
  starts[from] !== true && BEFORE_OTHERS.has(words[from - 1] ?? '');

/** Ids of the providers that are to be left out: "except ...", "除...以外", and those joined to them. */
function excludedIn(phrase: Phrase, mentions: readonly Mention[]): string[] {
  const excluded: string[] = [];
  let last = -1;
  for (const { ids, from, to } of mentions) {
    const before = phrase.words.slice(Math.max(0, from - 6), from).join(' ');
    const after = phrase.words.slice(to, to + 2).join('');
    const joined = last >= 0 && /^(?:and|or|和|与|及|或|)$/u.test(phrase.words.slice(last, from).join(''));
    const isOut =
      joined || EXCEPT.test(before) || EXCEPT_ZH.test(before.replaceAll(' ', '')) || /^(?:以外|之外|除外)/u.test(after);
    last = isOut ? to : -1;
    if (isOut) excluded.push(...ids);
  }
  return unique(excluded);
}

const EXCEPT =
  /(?:\b(?:except|excluding|besides|apart from|aside from|other than|leaving out|not counting)|\b(?:all|everyone|everybody|every|each|anyone|anybody|any|one|ones|provider|providers|company|companies|them)(?: of them)? (?:but|without|minus))(?: for| from)?$/u;
const EXCEPT_ZH = /(?:(?<![删清解移免消拆扣])除(?:了|去|开|掉|)|不算|不包括|不含|排除)$/u;
