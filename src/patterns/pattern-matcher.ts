import type { Token } from '../text/tokens.ts';
import { ACCEPTS, type CompiledPatterns, EXACT, type PatternNumbers } from './compiled-patterns.ts';

/** Where a surface form of an entry was found, in tokens: from inclusive, to exclusive. */
export interface PatternMatch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The matches in the tables that were asked for, each in order of their first tokens; they may overlap. */
export type FoundPatterns<Table extends string> = Readonly<Record<Table, PatternMatch[]>>;

/** A gap holds five words; a Chinese character counts for half a word. */
const MAX_GAP_WORDS = 5;

const NONE = -1;

/** A text that is being read. */
interface Reading {
  readonly tokens: readonly Token[];
  /** The symbol of each token's key. */
  readonly symbols: Int32Array;
  /** Bits of the forms that are asked for. */
  readonly wanted: number;
  readonly found: PatternMatch[][];
}

/** Finds the surface forms of many tables in a text, in one pass over its tokens. */
export class PatternMatcher<Table extends string> {
  readonly #compiled: CompiledPatterns;
  readonly #numbers: PatternNumbers;
  readonly #symbolOf: ReadonlyMap<string, number>;
  /** Symbols of words as written, by these. */
  readonly #writtenOf: ReadonlyMap<string, number>;
  readonly #tableOf: ReadonlyMap<string, number>;
  /** Where the symbols lead from state 0: it has more edges than all others. */
  readonly #beginnings: Int32Array;

  constructor(compiled: CompiledPatterns) {
    this.#compiled = compiled;
    this.#numbers = compiled.numbers;
    this.#symbolOf = new Map(compiled.symbols.map((symbol, i) => [symbol, i]));
    this.#writtenOf = new Map(
      [...this.#symbolOf].filter(([symbol]) => symbol[0] === '=').map(([symbol, i]) => [symbol.slice(1), i]),
    );
    this.#tableOf = new Map(compiled.tables.map((table, i) => [table, i]));
    const { firstEdge, edgeSymbol, edgeTarget } = compiled.numbers;
    this.#beginnings = new Int32Array(compiled.symbols.length).fill(NONE);
    for (let edge = 0; edge < (firstEdge[1] ?? 0); edge++)
      this.#beginnings[edgeSymbol[edge] ?? 0] = edgeTarget[edge] ?? NONE;
  }

  /** The matches of some tables. Chinese forms are only looked for in a text with a Chinese character. */
  match<Wanted extends Table>(tokens: readonly Token[], ...tables: readonly Wanted[]): FoundPatterns<Wanted> {
    const symbols = new Int32Array(tokens.length);
    let languages = 0b01;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      symbols[i] = this.#symbolOf.get(token.key) ?? NONE;
      if (token.han) languages = 0b11;
    }
    const found: PatternMatch[][] = [];
    const byTable = {} as Record<Wanted, PatternMatch[]>;
    let wanted = 0;
    for (const table of tables) {
      const number = this.#tableOf.get(table) ?? NONE;
      wanted |= languages << (2 * number);
      byTable[table] = [];
      found[number] = byTable[table];
    }
    const reading = { tokens, symbols, wanted, found };
    for (let from = 0; from < tokens.length; from++) this.#read(reading, from, from, 0);
    return byTable;
  }

  /** Adds every match that begins with the token at `from` and has come to a state before the token at `at`. */
  #read(reading: Reading, from: number, at: number, state: number): void {
    const { tokens, wanted } = reading;
    const { marks, reach } = this.#numbers;
    let [now, next] = [state, at];
    while (now !== NONE && ((reach[now] ?? 0) & wanted) !== 0) {
      if (next > from) this.#end(reading, from, next, now);
      if (next >= tokens.length) return;
      const exact = ((marks[now] ?? 0) & EXACT) === 0 ? NONE : this.#exact(now, tokens[next] as Token);
      if (exact !== NONE) this.#read(reading, from, next + 1, exact);
      now = this.#edge(now, reading.symbols[next] ?? NONE);
      next++;
    }
  }

  /** Where a word as written leads from a state. */
  #exact(state: number, token: Token): number {
    return token.han ? NONE : this.#edge(state, this.#writtenOf.get(token.raw) ?? NONE);
  }

  /** Where a symbol leads from a state; `NONE` where it leads nowhere. */
  #edge(state: number, symbol: number): number {
    if (symbol === NONE) return NONE;
    if (state === 0) return this.#beginnings[symbol] ?? NONE;
    const { firstEdge, edgeSymbol, edgeTarget } = this.#numbers;
    let [low, high] = [firstEdge[state] ?? 0, (firstEdge[state + 1] ?? 0) - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = edgeSymbol[middle] ?? 0;
      if (there === symbol) return edgeTarget[middle] ?? NONE;
      if (there < symbol) low = middle + 1;
      else high = middle - 1;
    }
    return NONE;
  }

  #end({ tokens, symbols, wanted, found }: Reading, from: number, at: number, state: number): void {
    const { firstEnd, endEntry } = this.#numbers;
    for (let end = firstEnd[state] ?? 0; end < (firstEnd[state + 1] ?? 0); end++) {
      const [bit, id] = this.#compiled.entries[endEntry[end] ?? 0] ?? [0, ''];
      if ((wanted & (1 << bit)) === 0) continue;
      const to = this.#followRest(tokens, symbols, at, end);
      if (to !== NONE) found[bit >> 1]?.push({ id, from, to });
    }
  }

  /** End of the last part when all follow, each within a gap of the one before; `NONE` otherwise. */
  #followRest(tokens: readonly Token[], symbols: Int32Array, at: number, end: number): number {
    const { firstRest, rest } = this.#numbers;
    let to = at;
    for (let i = firstRest[end] ?? 0; i < (firstRest[end + 1] ?? 0); i++) {
      let skipped = 0;
      let start = to;
      let found = this.#endOf(tokens, symbols, start, rest[i] ?? 0);
      while (found === NONE) {
        const token = tokens[start];
        if (!token) return NONE;
        skipped += token.han ? 0.5 : 1;
        if (skipped > MAX_GAP_WORDS) return NONE;
        start++;
        found = this.#endOf(tokens, symbols, start, rest[i] ?? 0);
      }
      to = found;
    }
    return to;
  }

  /** Where the longest reading of a part ends that begins with the token at `start`; `NONE` where none does. */
  #endOf(tokens: readonly Token[], symbols: Int32Array, start: number, state: number, at = start): number {
    const { marks } = this.#numbers;
    let longest = NONE;
    let [now, next] = [state, at];
    while (now !== NONE) {
      if (next > start && ((marks[now] ?? 0) & ACCEPTS) !== 0) longest = Math.max(longest, next);
      if (next >= tokens.length) break;
      const exact = ((marks[now] ?? 0) & EXACT) === 0 ? NONE : this.#exact(now, tokens[next] as Token);
      if (exact !== NONE) longest = Math.max(longest, this.#endOf(tokens, symbols, start, exact, next + 1));
      now = this.#edge(now, symbols[next] ?? NONE);
      next++;
    }
    return longest;
  }
}
