import type { Unit } from '../text/tokens.ts';
import { ACCEPTS, type CompiledForms, EXACT, type FormNumbers } from './compiled-patterns.ts';

/** Where a surface form of an entry was found, in units: from inclusive, to exclusive. */
export interface FormMatch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The matches in the tables that were asked for, each in order of their first units; they may overlap. */
export type FoundForms<Table extends string> = Readonly<Record<Table, FormMatch[]>>;

/** A gap holds five words; a Chinese character counts for half a word. */
const GAP_WORDS = 5;

const NONE = -1;

/** A text that is being read. */
interface Reading {
  readonly units: readonly Unit[];
  /** The symbol of each unit's key. */
  readonly symbols: Int32Array;
  /** Bits of the forms that are asked for. */
  readonly wanted: number;
  readonly found: FormMatch[][];
}

/** Finds the surface forms of many tables in a text, in one pass over its units. */
export class FormTables<Table extends string> {
  readonly #compiled: CompiledForms;
  readonly #numbers: FormNumbers;
  readonly #symbolOf: ReadonlyMap<string, number>;
  /** Symbols of words as written, by these. */
  readonly #writtenOf: ReadonlyMap<string, number>;
  readonly #tableOf: ReadonlyMap<string, number>;
  /** Where the symbols lead from state 0: it has more edges than all others. */
  readonly #beginnings: Int32Array;

  constructor(compiled: CompiledForms) {
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
  match<Wanted extends Table>(units: readonly Unit[], ...tables: readonly Wanted[]): FoundForms<Wanted> {
    const symbols = new Int32Array(units.length);
    let languages = 0b01;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as Unit;
      symbols[i] = this.#symbolOf.get(unit.key) ?? NONE;
      if (unit.han) languages = 0b11;
    }
    const found: FormMatch[][] = [];
    const byTable = {} as Record<Wanted, FormMatch[]>;
    let wanted = 0;
    for (const table of tables) {
      const number = this.#tableOf.get(table) ?? NONE;
      wanted |= languages << (2 * number);
      byTable[table] = [];
      found[number] = byTable[table];
    }
    const reading = { units, symbols, wanted, found };
    for (let from = 0; from < units.length; from++) this.#read(reading, from, from, 0);
    return byTable;
  }

  /** Adds every match that begins with the unit at `from` and has come to a state before the unit at `at`. */
  #read(reading: Reading, from: number, at: number, state: number): void {
    const { units, wanted } = reading;
    const { marks, reach } = this.#numbers;
    let [now, next] = [state, at];
    while (now !== NONE && ((reach[now] ?? 0) & wanted) !== 0) {
      if (next > from) this.#end(reading, from, next, now);
      if (next >= units.length) return;
      const exact = ((marks[now] ?? 0) & EXACT) === 0 ? NONE : this.#exact(now, units[next] as Unit);
      if (exact !== NONE) this.#read(reading, from, next + 1, exact);
      now = this.#edge(now, reading.symbols[next] ?? NONE);
      next++;
    }
  }

  /** Where a word as written leads from a state. */
  #exact(state: number, unit: Unit): number {
    return unit.han ? NONE : this.#edge(state, this.#writtenOf.get(unit.raw) ?? NONE);
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

  #end({ units, symbols, wanted, found }: Reading, from: number, at: number, state: number): void {
    const { firstEnd, endEntry } = this.#numbers;
    for (let end = firstEnd[state] ?? 0; end < (firstEnd[state + 1] ?? 0); end++) {
      const [bit, id] = this.#compiled.entries[endEntry[end] ?? 0] ?? [0, ''];
      if ((wanted & (1 << bit)) === 0) continue;
      const to = this.#followRest(units, symbols, at, end);
      if (to !== NONE) found[bit >> 1]?.push({ id, from, to });
    }
  }

  /** End of the last part when all follow, each within a gap of the one before; `NONE` otherwise. */
  #followRest(units: readonly Unit[], symbols: Int32Array, at: number, end: number): number {
    const { firstRest, rest } = this.#numbers;
    let to = at;
    for (let i = firstRest[end] ?? 0; i < (firstRest[end + 1] ?? 0); i++) {
      let skipped = 0;
      let start = to;
      let found = this.#endOf(units, symbols, start, rest[i] ?? 0);
      while (found === NONE) {
        const unit = units[start];
        if (!unit) return NONE;
        skipped += unit.han ? 0.5 : 1;
        if (skipped > GAP_WORDS) return NONE;
        start++;
        found = this.#endOf(units, symbols, start, rest[i] ?? 0);
      }
      to = found;
    }
    return to;
  }

  /** Where the longest reading of a part ends that begins with the unit at `start`; `NONE` where none does. */
  #endOf(units: readonly Unit[], symbols: Int32Array, start: number, state: number, at = start): number {
    const { marks } = this.#numbers;
    let longest = NONE;
    let [now, next] = [state, at];
    while (now !== NONE) {
      if (next > start && ((marks[now] ?? 0) & ACCEPTS) !== 0) longest = Math.max(longest, next);
      if (next >= units.length) break;
      const exact = ((marks[now] ?? 0) & EXACT) === 0 ? NONE : this.#exact(now, units[next] as Unit);
      if (exact !== NONE) longest = Math.max(longest, this.#endOf(units, symbols, start, exact, next + 1));
      now = this.#edge(now, symbols[next] ?? NONE);
      next++;
    }
    return longest;
  }
}
