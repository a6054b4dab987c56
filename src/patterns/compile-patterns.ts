import { ACCEPTS, type CompiledPatterns, EXACT, type PatternNumbers } from './compiled-patterns.ts';
import { PatternGraph } from './pattern-graph.ts';
import { parsePattern, type Sequence } from './pattern-syntax.ts';
import type { Patterns } from './patterns.ts';

/** Entries of a table with their forms. */
export type PatternEntries = Iterable<readonly [id: string, forms: Patterns]>;

/** Each table takes two of the 32 bits of a number. */
const MAX_TABLES = 16;

/** The end of an entry's form, or of its first part: the others must follow behind gaps. */
interface End {
  readonly entry: number;
  /** Nodes where the other parts begin. */
  readonly rest: readonly number[];
}

/** The forms of all tables in one graph. */
interface Written {
  readonly graph: PatternGraph;
  readonly root: number;
  readonly ends: ReadonlyMap<number, readonly End[]>;
  /** Nodes where a part behind a gap begins, and where one ends. */
  readonly parts: Iterable<number>;
  readonly accepting: ReadonlySet<number>;
}

/** A state: the nodes that a text can have come to, and where symbols lead from there. */
interface State {
  readonly nodes: readonly number[];
  readonly edges: Map<string, number>;
}

/** Compiles the forms of tables into one automaton (subset construction: Rabin and Scott 1959). */
export function compilePatterns(tables: Readonly<Record<string, PatternEntries>>): CompiledPatterns {
  const names = Object.keys(tables);
  if (names.length > MAX_TABLES)
    throw new RangeError(`Cannot compile ${names.length} tables: one number has bits for ${MAX_TABLES}.`);
  const entries: [number, string][] = [];
  const written = write(Object.values(tables), entries);
  const { states, numberOf } = determine(written);
  const symbols = [...new Set(states.flatMap(({ edges }) => [...edges.keys()]))];
  return { tables: names, entries, symbols, numbers: numbersOf(written, { states, numberOf, symbols, entries }) };
}

function write(tables: readonly PatternEntries[], entries: [number, string][]): Written {
  const graph = new PatternGraph();
  const root = graph.add();
  const ends = new Map<number, End[]>();
  const parts = new Map<string, number>();
  const accepting = new Set<number>();
  const partOf = (sequence: Sequence): number => {
    const name = JSON.stringify(sequence);
    const known = parts.get(name);
    if (known !== undefined) return known;
    const start = graph.add();
    accepting.add(graph.put(start, sequence));
    parts.set(name, start);
    return start;
  };
  tables.forEach((table, t) => {
    for (const [id, { en, zh }] of table) {
      for (const [bit, forms] of [[2 * t, en] as const, [2 * t + 1, zh] as const]) {
        const entry = entries.push([bit, id]) - 1;
        for (const [first = [], ...others] of forms.flatMap(parsePattern)) {
          const node = graph.put(root, first);
          const list = ends.get(node) ?? [];
          ends.set(node, list);
          list.push({ entry, rest: others.map(partOf) });
        }
      }
    }
  });
  return { graph, root, ends, parts: parts.values(), accepting };
}

interface Determined {
  readonly states: readonly State[];
  /** The state of a set of nodes that is known to be one. */
  readonly numberOf: (nodes: readonly number[]) => number;
}

function determine({ graph, root, parts }: Written): Determined {
  const states: State[] = [];
  const known = new Map<string, number>();
  const numberOf = (nodes: readonly number[]): number => {
    const closed = graph.closure(nodes);
    const name = closed.join();
    const number = known.get(name) ?? states.push({ nodes: closed, edges: new Map() }) - 1;
    known.set(name, number);
    return number;
  };
  numberOf([root]);
  for (const part of parts) numberOf([part]);
  for (const { nodes, edges } of states) {
    const leads = new Map<string, number[]>();
    for (const node of nodes) {
      for (const [symbol, to] of graph.next(node)) {
        const list = leads.get(symbol);
        if (list) list.push(to);
        else leads.set(symbol, [to]);
      }
    }
    for (const [symbol, to] of leads) edges.set(symbol, numberOf(to));
  }
  return { states, numberOf };
}

function numbersOf(
  { ends, accepting }: Written,
  {
    states,
    numberOf,
    symbols,
    entries,
  }: Determined & { symbols: readonly string[]; entries: readonly (readonly [bit: number, id: string])[] },
): PatternNumbers {
  const symbolNumber = new Map(symbols.map((symbol, i) => [symbol, i]));
  const [firstEdge, edgeSymbol, edgeTarget] = [[0], [] as number[], [] as number[]];
  const [firstEnd, endEntry, firstRest, rest] = [[0], [] as number[], [0], [] as number[]];
  for (const { nodes, edges } of states) {
    const sorted = [...edges].map(([symbol, to]) => [symbolNumber.get(symbol) ?? -1, to] as const);
    for (const [symbol, to] of sorted.sort((a, b) => a[0] - b[0])) {
      edgeSymbol.push(symbol);
      edgeTarget.push(to);
    }
    firstEdge.push(edgeSymbol.length);
    for (const end of distinct(nodes.flatMap((node) => ends.get(node) ?? []))) {
      endEntry.push(end.entry);
      rest.push(...end.rest.map((node) => numberOf([node])));
      firstRest.push(rest.length);
    }
    firstEnd.push(endEntry.length);
  }
  const numbers = { firstEdge, edgeSymbol, edgeTarget, firstEnd, endEntry, firstRest, rest };
  const marks = states.map(
    ({ nodes, edges }) =>
      ([...edges.keys()].some((symbol) => symbol.startsWith('=')) ? EXACT : 0) |
      (nodes.some((node) => accepting.has(node)) ? ACCEPTS : 0),
  );
  const reach = reachOf(states, firstEnd, (end) => entries[endEntry[end] ?? -1]?.[0] ?? 0);
  const packed = Object.entries({ ...numbers, marks, reach }).map(([name, list]) => [name, Int32Array.from(list)]);
  return Object.fromEntries(packed) as PatternNumbers;
}

/** Each end once, in the order of the entries. */
function distinct(ends: readonly End[]): End[] {
  const byName = new Map(ends.map((end) => [`${end.entry} ${end.rest.join()}`, end]));
  return [...byName.values()].sort((a, b) => a.entry - b.entry);
}

/** For each state the tables of the forms that end there or further on. A form has an end, so that no path comes back. */
function reachOf(states: readonly State[], firstEnd: readonly number[], bitOf: (end: number) => number): Int32Array {
  const reach = new Int32Array(states.length).fill(-1);
  const visit = (state: number): number => {
    const known = reach[state] ?? -1;
    if (known !== -1) return known;
    let bits = 0;
    for (let end = firstEnd[state] ?? 0; end < (firstEnd[state + 1] ?? 0); end++) bits |= 1 << bitOf(end);
    for (const to of states[state]?.edges.values() ?? []) bits |= visit(to);
    reach[state] = bits;
    return bits;
  };
  for (let state = 0; state < states.length; state++) visit(state);
  return reach;
}
