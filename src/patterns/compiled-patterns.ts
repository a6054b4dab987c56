/**
 * Surface forms as a deterministic finite automaton: plain lists and arrays of numbers, so that it can be saved and read
 * again at once. States have numbers; `first...[state]` to `first...[state + 1]` is the part of the lists behind it that
 * belongs to a state.
 */
export interface CompiledPatterns {
  /** Names of the tables. */
  readonly tables: readonly string[];
  /**
   * Ids of the entries, each once for its English forms and once for its Chinese ones. Bit 2n stands for the English forms
   * of table n, bit 2n + 1 for the Chinese ones.
   */
  readonly entries: readonly (readonly [bit: number, id: string])[];
  /** What leads from one state to another: keys of tokens, and behind "=" words as written. */
  readonly symbols: readonly string[];
  readonly numbers: PatternNumbers;
}

/** The numbers of an automaton. State 0 is where every form begins. */
export interface PatternNumbers {
  readonly firstEdge: Int32Array;
  /** Ascending within a state. */
  readonly edgeSymbol: Int32Array;
  readonly edgeTarget: Int32Array;
  readonly firstEnd: Int32Array;
  /** Entry whose form ends at a state, or the first part of a form with gaps. */
  readonly endEntry: Int32Array;
  /** Parts that must follow behind gaps: from `firstRest[end]` to `firstRest[end + 1]` of `rest`. */
  readonly firstRest: Int32Array;
  /** States where such parts begin. */
  readonly rest: Int32Array;
  /** `EXACT` and `ACCEPTS` of each state. */
  readonly marks: Int32Array;
  /** The bits of the forms that can still end from a state on. */
  readonly reach: Int32Array;
}

/** Mark of a state that a word as written leads on from. */
export const EXACT = 1;
/** Mark of a state where a part behind a gap ends. */
export const ACCEPTS = 2;
