import type { Sequence } from './form-syntax.ts';
import type { Unit } from './units.ts';

/** Where a surface form of an entry was found, in units: from inclusive, to exclusive. */
export interface FormMatch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The end of an entry's form, or of its first part: the others must follow behind gaps. */
export interface FormEnd {
  readonly id: string;
  readonly rest: readonly Node[];
}

/** A state of the automaton: where a unit leads, and where none is needed. Most have one of its lists only. */
export interface Node {
  next: Map<string, Node> | undefined;
  free: Node[] | undefined;
  /** True where a word as written leads on. */
  exact: boolean;
  /** Forms that end here. */
  ends: FormEnd[] | undefined;
  /** True where a part behind a gap ends. */
  accepts: boolean;
}

/** A gap holds five words; a Chinese character counts for half a word. */
const GAP_WORDS = 5;

export const createNode = (): Node => ({
  next: undefined,
  free: undefined,
  exact: false,
  ends: undefined,
  accepts: false,
});

/** Adds a sequence from a node on and returns the node at its end. Alternatives meet again at one node. */
export function compile(from: Node, sequence: Sequence): Node {
  let node = from;
  for (const part of sequence) {
    if (typeof part === 'string') node = step(node, part);
    else {
      const end = createNode();
      for (const alternative of part) lead(compile(node, alternative), end);
      node = end;
    }
  }
  return node;
}

function step(node: Node, key: string): Node {
  node.next ??= new Map();
  const known = node.next.get(key);
  if (known) return known;
  const next = createNode();
  node.next.set(key, next);
  if (key.startsWith('=')) node.exact = true;
  return next;
}

/** Leads from one node to another without a unit. */
export function lead(from: Node, to: Node): void {
  if (from.free) from.free.push(to);
  else from.free = [to];
}

/** Adds the end of a form to a node. */
export function endAt(node: Node, end: FormEnd): void {
  if (node.ends) node.ends.push(end);
  else node.ends = [end];
}

/** Adds every match to `found` that begins with the unit at `from` and passes `node` before the unit at `at`. */
export function collect(units: readonly Unit[], from: number, at: number, node: Node, found: FormMatch[]): void {
  if (node.ends && at > from) {
    for (const { id, rest } of node.ends) {
      const to = rest.length === 0 ? at : followRest(units, at, rest);
      if (to !== null) found.push({ id, from, to });
    }
  }
  if (node.free) for (const free of node.free) collect(units, from, at, free, found);
  const unit = units[at];
  if (!unit || !node.next) return;
  const plain = node.next.get(unit.key);
  if (plain) collect(units, from, at + 1, plain, found);
  const exact = node.exact && !unit.han ? node.next.get(`=${unit.raw}`) : undefined;
  if (exact) collect(units, from, at + 1, exact, found);
}

/** End of the last part when all follow, each within a gap of the one before; null otherwise. */
function followRest(units: readonly Unit[], at: number, rest: readonly Node[]): number | null {
  let end = at;
  for (const part of rest) {
    let skipped = 0;
    let start = end;
    let found = endOf(units, start, start, part);
    while (found < 0) {
      const unit = units[start];
      if (!unit) return null;
      skipped += unit.han ? 0.5 : 1;
      if (skipped > GAP_WORDS) return null;
      start++;
      found = endOf(units, start, start, part);
    }
    end = found;
  }
  return end;
}

/** Where the longest reading of a part ends that begins at `start` and passes `node` before the unit at `at`; -1 where none does. */
function endOf(units: readonly Unit[], start: number, at: number, node: Node): number {
  let end = node.accepts && at > start ? at : -1;
  if (node.free) for (const free of node.free) end = Math.max(end, endOf(units, start, at, free));
  const unit = units[at];
  if (!unit || !node.next) return end;
  const plain = node.next.get(unit.key);
  if (plain) end = Math.max(end, endOf(units, start, at + 1, plain));
  const exact = node.exact && !unit.han ? node.next.get(`=${unit.raw}`) : undefined;
  return exact ? Math.max(end, endOf(units, start, at + 1, exact)) : end;
}
