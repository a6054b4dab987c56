import { knowledge } from '../knowledge/use-knowledge.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Token } from '../text/tokens.ts';
import { findFamilies } from './names/find-families.ts';
import { namesOfRecord, shortNameOf } from './names/name-forms.ts';
import { isCommonWord } from './names/name-lists.ts';
import { isNamePlace, isRareNamePlace } from './names/name-places.ts';
import { type FoundName, NameTree } from './names/name-tree.ts';
import { type Phrase, readPhrase, wordsOf } from './names/phrase.ts';
import type { PolicyRecord } from './policy.ts';

/** Where a provider is named: from token inclusive, to token exclusive. */
export interface Mention {
  /** Ids of the indexed providers meant; none where the name is that of somebody who is not indexed. */
  readonly ids: readonly string[];
  /** Of somebody who is not indexed. */
  readonly unknown: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The providers that a text names. */
export interface NamedProviders {
  /** Ids of indexed providers, in order of first mention. */
  readonly ids: readonly string[];
  /** Ids of indexed providers that are named to be left out: "all except ...". */
  readonly excluded?: readonly string[];
  /** Shared names ("Alibaba Cloud") that were used without singling out one member of the family. */
  readonly family: readonly string[];
  /** Names of providers that are not indexed. */
  readonly unknown: readonly string[];
  /** Indices of the tokens that belong to a name. */
  readonly tokens: ReadonlySet<number>;
}

/** What a name stands for. */
interface Named {
  readonly kind: 'held' | 'family' | 'unknown';
  /** Ids of indexed providers, or the name of one that is not. */
  readonly ids: readonly string[];
  readonly name: string;
  /** True for a common word, which is a name only where one stands. */
  readonly common: boolean;
  /** True for the first word of a longer name, unless that is a common one. */
  readonly short: boolean;
  /** As written and only so ("=OCI"); empty where any case will do. */
  readonly exact: string;
}

const RANK = { unknown: 0, family: 1, held: 2 } as const;
/** A slip is only looked for in words from this length on. */
const MIN_SLIP_LENGTH = 5;
/** A first word of a longer name must have this length for that. */
const MIN_FIRST_WORD_LENGTH = 6;
/** A name may be typed in this many pieces: "Open AI". */
const MAX_PIECES = 3;

/** Finds the providers of a corpus in a text by any of their names, including misspelt ones. */
export class ProviderDirectory {
  readonly #names = new NameTree<Named>();
  /** Single words that name a provider, for misspellings: word -> what it stands for. */
  readonly #words = new Map<string, Named>();
  /** All single words that name a provider. */
  readonly #single = new Map<string, Named>();
  /** Names written in one: "kingsoftcloud", "openai". */
  readonly #joined = new Map<string, Named>();

  constructor(records: readonly PolicyRecord[]) {
    for (const record of records) for (const name of namesOfRecord(record)) this.#add(name, 'held', record.provider);
    for (const [name, ids] of findFamilies(records)) for (const id of ids) this.#add(name, 'family', id);
    this.#addKnown();
    for (const record of records) {
      for (const name of namesOfRecord(record)) {
        const short = shortNameOf(name);
        if (short && !this.#names.get(wordsOf(short))) this.#add(short, 'held', record.provider, true);
      }
    }
  }

  /** Names of the knowledge: one stands for a provider of the corpus if another name of the same entry does. */
  #addKnown(): void {
    for (const { name, en, zh } of knowledge().providers) {
      const owner = [name, ...en, ...zh]
        .map((one) => this.#names.get(wordsOf(one)))
        .find((one) => one?.kind === 'held');
      for (const written of [...en, ...zh]) {
        const exact = written.startsWith('=') ? written.slice(1) : '';
        if (this.#names.get(wordsOf(exact || written))) continue;
        if (owner) for (const id of owner.ids) this.#add(exact || written, 'held', id);
        else this.#add(exact || written, 'unknown', name, false, exact);
      }
    }
  }

  #add(name: string, kind: Named['kind'], id: string, short = false, exact = ''): void {
    const words = wordsOf(name);
    const before = this.#names.get(words);
    if (before && RANK[before.kind] > RANK[kind]) return;
    const ids = before?.kind === kind ? [...new Set([...before.ids, id])] : [id];
    const [word = ''] = words;
    const common = words.length === 1 && isCommonWord(word);
    const named: Named = {
      kind,
      ids,
      name,
      common: common || (short && /^[a-z]/.test(word)),
      short: short && !common,
      exact,
    };
    this.#names.set(words, named);
    if (words.length === 1 && !exact && /^[a-z]/.test(word)) this.#single.set(word, named);
    if (common || short || exact || !/^[a-z]/.test(word)) return;
    if (words.length === 1 && word.length >= MIN_SLIP_LENGTH && kind !== 'unknown') this.#words.set(word, named);
    else if (kind === 'held' && word.length >= MIN_FIRST_WORD_LENGTH && !this.#words.has(word) && !isCommonWord(word))
      this.#words.set(word, named);
    const joined = words.join('');
    if (joined.length >= MIN_SLIP_LENGTH && /^[a-z0-9]+$/.test(joined)) this.#joined.set(joined, named);
  }

  /**
   * The providers named in a text.
   * @param text that the tokens are from: where its clauses end tells names from words
   */
  find(tokens: readonly Token[], text?: string): NamedProviders & { readonly mentions: readonly Mention[] } {
    const phrase = readPhrase(tokens, text);
    const found = longest([
      ...this.#names.find(phrase.words).filter(({ value, from }) => !value.exact || tokens[from]?.raw === value.exact),
      ...this.#inPieces(phrase),
      ...this.#misspelt(phrase),
    ]);
    const sure = new Set(found.flatMap((one) => (one.value.common ? [] : tokensIn(one))));
    const matches = found.filter(
      ({ value, from, to }) =>
        !value.common ||
        isNamePlace(phrase, from, to, (token) => sure.has(token)) ||
        (value.short && isRareNamePlace(phrase, from, to)),
    );
    return namedBy(matches);
  }

  /** Names that are typed in several words or in one, other than they are written. */
  #inPieces({ words, tokens }: Phrase): FoundName<Named>[] {
    const found: FoundName<Named>[] = [];
    for (let from = 0; from < words.length; from++) {
      let joined = '';
      for (let to = from + 1; to <= Math.min(words.length, from + MAX_PIECES); to++) {
        if (tokens[to - 1]?.han) break;
        joined += words[to - 1] ?? '';
        const value = this.#joined.get(joined);
        if (value) found.push({ value, from, to });
      }
    }
    return found;
  }

  /** Words of five letters or more that are one slip away from a name, or two for seven letters. */
  #misspelt({ words, tokens }: Phrase): FoundName<Named>[] {
    return words.flatMap((word, from) => {
      if (tokens[from]?.han || word.length < MIN_SLIP_LENGTH || this.#words.has(word) || this.#names.get([word]))
        return [];
      const value = this.#slipOf(word);
      return value ? [{ value, from, to: from + 1 }] : [];
    });
  }

  /**
   * The held providers that a word must be a slip for, when it is no other word and stands where a name stands: also those
   * whose name is short or a common word.
   */
  heldBySlip(word: string): readonly string[] {
    const near = [...this.#single].filter(([name, { kind }]) => kind !== 'unknown' && isNearName(name, word));
    const ids = new Set(near.flatMap(([, value]) => value.ids));
    return near.length === 1 || ids.size === 1 ? [...ids] : [];
  }

  /** Whether a word is the name of a held provider. */
  isHeldName(word: string): boolean {
    const named = this.#single.get(word);
    return named !== undefined && named.kind !== 'unknown';
  }

  #slipOf(word: string): Named | undefined {
    for (const [name, value] of this.#words) {
      const slips = name.length >= 7 ? 2 : 1;
      if (
        Math.abs(name.length - word.length) <= slips &&
        name[0] === word[0] &&
        editDistance(name, word, slips) <= slips &&
        word.length >= name.length - 1
      )
        return value;
    }
    return undefined;
  }
}

/** Names of this length and more may lack a letter, or have one too many or a wrong one. */
const MIN_LENGTH_FOR_OTHER_LETTERS = 6;
const MIN_NEAR_LENGTH = 4;
const withoutRepeats = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Whether a word differs from a name as a slip does: by a repeated letter or two swapped ones; in long names by any letter. */
function isNearName(name: string, word: string): boolean {
  if (name.length < MIN_NEAR_LENGTH || word[0] !== name[0] || word === name) return false;
  if (withoutRepeats(word) === withoutRepeats(name)) return true;
  if (editDistance(name, word, 1) > 1) return false;
  const areSwapped = [...word].sort().join('') === [...name].sort().join('');
  return areSwapped || name.length >= MIN_LENGTH_FOR_OTHER_LETTERS;
}

const tokensIn = ({ from, to }: FoundName<unknown>): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function namedBy(matches: readonly FoundName<Named>[]): NamedProviders & { readonly mentions: readonly Mention[] } {
  const held = new Set(
    matches.flatMap(({ value }) => (value.kind === 'held' && value.ids.length === 1 ? value.ids : [])),
  );
  // A family name beside the name of a member refers to that member: "阿里云(aliyun.com)".
  const isShared = ({ kind, ids }: Named) => kind === 'family' || (kind === 'held' && ids.length > 1);
  const alone = matches.filter(({ value }) => isShared(value) && !value.ids.some((id) => held.has(id)));
  const ids = [...held, ...alone.flatMap(({ value }) => value.ids)];
  return {
    ids: [...new Set(ids)],
    family: [...new Set(alone.map(({ value }) => value.name))],
    unknown: [...new Set(matches.flatMap(({ value }) => (value.kind === 'unknown' ? value.ids : [])))],
    tokens: new Set(matches.flatMap(tokensIn)),
    mentions: matches.map(({ value: { kind, ids: those }, from, to }) =>
      kind === 'unknown' ? { ids: [], unknown: those, from, to } : { ids: those, unknown: [], from, to },
    ),
  };
}

/** Drops matches that overlap a longer one; among equally long ones a provider's own name beats its family's. */
function longest(matches: readonly FoundName<Named>[]): FoundName<Named>[] {
  const kept: FoundName<Named>[] = [];
  const rank = ({ value, from, to }: FoundName<Named>) => (to - from) * 4 + RANK[value.kind];
  for (const match of [...matches].sort((a, b) => rank(b) - rank(a)))
    if (!kept.some((other) => match.from < other.to && other.from < match.to)) kept.push(match);
  return kept.sort((a, b) => a.from - b.from);
}
