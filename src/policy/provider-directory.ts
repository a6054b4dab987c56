import { knowledge } from '../knowledge/use-knowledge.ts';
import { compilePatterns } from '../patterns/compile-patterns.ts';
import { type PatternMatch, PatternMatcher } from '../patterns/pattern-matcher.ts';
import { editDistance } from '../text/edit-distance.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import type { PolicyRecord } from './policy.ts';

/** The providers that a text names. */
export interface NamedProviders {
  /** Ids of indexed providers, in order of first mention. */
  readonly ids: readonly string[];
  /** Shared names ("Alibaba Cloud") that were used without singling out one member of the family. */
  readonly family: readonly string[];
  /** Names of providers that are known but not indexed. */
  readonly unknown: readonly string[];
  /** Indices of the tokens that belong to a name. */
  readonly tokens: ReadonlySet<number>;
}

/** A first word shared by more names than this ("Provider 1", "Provider 2" ...) is not a family name. */
const MAX_FAMILY_SIZE = 4;
const FAMILY = 'family:';
const UNKNOWN = 'unknown:';

/** Finds the providers of a corpus in a text by any of their names, including misspelt ones. */
export class ProviderDirectory {
  readonly #names: PatternMatcher<'name'>;
  readonly #families: ReadonlyMap<string, readonly string[]>;
  /** Single words that name a provider, for misspellings: word -> what it stands for. */
  readonly #words = new Map<string, string>();

  constructor(records: readonly PolicyRecord[]) {
    this.#families = familiesOf(records);
    const forms = new Map<string, string[]>();
    const add = (id: string, name: string) => forms.set(id, [...(forms.get(id) ?? []), name]);
    for (const record of records) {
      for (const name of [record.names.en, record.names.zh, ...record.aliases])
        add(record.provider, name.replace(/[()（）]/g, ' '));
      add(record.provider, record.id);
    }
    for (const name of this.#families.keys()) add(`${FAMILY}${name}`, name);
    for (const [id, names] of forms) {
      for (const name of names) {
        const tokens = tokensOf(name);
        if (tokens.length === 1 && tokens[0] && !tokens[0].han && tokens[0].raw.length >= 5)
          this.#words.set(tokens[0].raw.toLowerCase(), id);
        else if (tokens[0] && !tokens[0].han && tokens[0].raw.length >= 6 && !id.startsWith(FAMILY))
          this.#addFirstWord(tokens[0].raw.toLowerCase(), id);
      }
    }
    // Shorter names of a provider in the corpus refer to it too: "Oracle" means "Oracle Cloud" when that is held.
    const held = new Map(
      records.flatMap((record) => Object.values(record.names).map((name) => [name.toLowerCase(), record.provider])),
    );
    for (const { name: id, en, zh } of knowledge().providers) {
      const owner = [id, ...en, ...zh].map((name) => held.get(name.toLowerCase())).find(Boolean);
      for (const name of [...en, ...zh]) add(owner ?? `${UNKNOWN}${id}`, name);
    }
    this.#names = new PatternMatcher(
      compilePatterns({ name: [...forms].map(([id, en]) => [id, { en, zh: [] }] as const) }),
    );
  }

  #addFirstWord(word: string, id: string): void {
    if (!this.#words.has(word)) this.#words.set(word, id);
  }

  /** The providers named in a text. */
  find(tokens: readonly Token[]): NamedProviders {
    const matches = longest([...this.#names.match(tokens, 'name').name, ...this.#misspelt(tokens)]);
    const ids: string[] = [];
    const family: string[] = [];
    const unknown: string[] = [];
    const named = new Set<number>();
    for (const match of matches) {
      if (match.id.startsWith(UNKNOWN)) unknown.push(match.id.slice(UNKNOWN.length));
      else if (match.id.startsWith(FAMILY)) family.push(match.id.slice(FAMILY.length));
      else ids.push(match.id);
      for (let i = match.from; i < match.to; i++) named.add(i);
    }
    // A family name beside the name of a member refers to that member: "阿里云(aliyun.com)".
    const alone = family.filter((name) => !this.#families.get(name)?.some((id) => ids.includes(id)));
    const members = alone.flatMap((name) => this.#families.get(name) ?? []);
    return { ids: [...new Set([...ids, ...members])], family: alone, unknown: [...new Set(unknown)], tokens: named };
  }

  /** Words of five letters or more that are one slip away from a name, or two for seven letters. */
  #misspelt(tokens: readonly Token[]): PatternMatch[] {
    return tokens.flatMap((token, i) => {
      const word = token.raw.toLowerCase();
      if (token.han || word.length < 5 || this.#words.has(word)) return [];
      for (const [name, id] of this.#words) {
        const slips = name.length >= 7 ? 2 : 1;
        if (
          Math.abs(name.length - word.length) <= slips &&
          name[0] === word[0] &&
          editDistance(name, word, slips) <= slips &&
          word.length >= name.length - 1
        )
          return [{ id, from: i, to: i + 1 }];
      }
      return [];
    });
  }
}

/** Drops matches that overlap a longer one; among equally long ones a provider's own name beats its family's. */
function longest(matches: readonly PatternMatch[]): PatternMatch[] {
  const kept: PatternMatch[] = [];
  const rank = (match: PatternMatch) =>
    (match.to - match.from) * 4 + (match.id.startsWith(UNKNOWN) ? 0 : match.id.startsWith(FAMILY) ? 1 : 2);
  for (const match of [...matches].sort((a, b) => rank(b) - rank(a))) {
    if (!kept.some((other) => match.from < other.to && other.from < match.to)) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Family names: leading words shared by the names of several providers. */
function familiesOf(records: readonly PolicyRecord[]): Map<string, string[]> {
  const members = new Map<string, Set<string>>();
  for (const record of records) {
    for (const name of new Set([record.names.en, record.names.zh])) {
      for (const prefix of prefixesOf(name))
        members.set(prefix, (members.get(prefix) ?? new Set()).add(record.provider));
    }
  }
  const families = [...members].filter(([, ids]) => ids.size > 1 && ids.size <= MAX_FAMILY_SIZE);
  return new Map(families.map(([name, ids]) => [name, [...ids]]));
}

/** "Alibaba", "Alibaba Cloud"; "阿里", "阿里云". */
function prefixesOf(name: string): string[] {
  const han = /^\p{Script=Han}{2,}/u.exec(name)?.[0] ?? '';
  if (han) return [2, 3, 4].filter((length) => length <= han.length).map((length) => han.slice(0, length));
  const words = name.split(/\s+/);
  const prefixes = words.slice(0, -1).map((_, i) => words.slice(0, i + 1).join(' '));
  return prefixes.filter((prefix) => prefix.length >= 5 && !STOP_WORDS.has(prefix.toLowerCase()));
}
