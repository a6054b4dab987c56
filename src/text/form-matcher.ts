import type { SurfaceForm } from '../knowledge/surface-form.ts';
import { parseForm, type Sequence } from './form-syntax.ts';
import type { Unit } from './units.ts';

/** Where a surface form of an entry was found, in units: from inclusive, to exclusive. */
export interface FormMatch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A state of the automaton: where a unit leads, and where none is needed. */
interface Node {
  readonly next: Map<string, Node>;
  readonly free: Node[];
  /** True where a word as written leads on. */
  exact: boolean;
  /** Entries one of whose forms ends here, with the parts that must follow behind gaps. */
  readonly ends: { readonly id: string; readonly rest: readonly Node[] }[];
  /** True where a part behind a gap ends. */
  accepts: boolean;
}

/** A gap holds five words; a Chinese character counts for half a word. */
const GAP_WORDS = 5;

const createNode = (): Node => ({ next: new Map(), free: [], exact: false, ends: [], accepts: false });

/** Adds a sequence from a node on and returns the node at its end. Alternatives meet again at one node. */
function compile(from: Node, sequence: Sequence): Node {
  let node = from;
  for (const part of sequence) {
    if (typeof part === 'string') {
      const next = node.next.get(part) ?? createNode();
      node.next.set(part, next);
      if (part.startsWith('=')) node.exact = true;
      node = next;
    } else {
      const end = createNode();
      for (const alternative of part) compile(node, alternative).free.push(end);
      node = end;
    }
  }
  return node;
}

/** Finds the surface forms of many entries in a text in one pass (a finite automaton over its units). */
export class FormMatcher {
  readonly #root = createNode();

  /** @param entries pairs of an entry's id and its forms, in whatever language */
  constructor(entries: Iterable<readonly [id: string, forms: readonly SurfaceForm[]]>) {
    for (const [id, forms] of entries) for (const form of forms) this.#add(id, form);
  }

  #add(id: string, form: SurfaceForm): void {
    for (const [first = [], ...others] of parseForm(form)) {
      const rest = others.map((part) => {
        const start = createNode();
        compile(start, part).accepts = true;
        return start;
      });
      compile(this.#root, first).ends.push({ id, rest });
    }
  }

  /** Every match, in order of its first unit; matches may overlap. */
  match(units: readonly Unit[]): FormMatch[] {
    const found: FormMatch[] = [];
    for (let from = 0; from < units.length; from++) {
      walk(units, from, this.#root, (node, at) => {
        if (at === from) return;
        for (const { id, rest } of node.ends) {
          const to = followRest(units, at, rest);
          if (to !== null) found.push({ id, from, to });
        }
      });
    }
    return found;
  }
}

/** Visits every node that is reached from `node` with the units from `at` on. */
function walk(units: readonly Unit[], at: number, node: Node, visit: (node: Node, at: number) => void): void {
  visit(node, at);
  for (const free of node.free) walk(units, at, free, visit);
  const unit = units[at];
  if (!unit || node.next.size === 0) return;
  const plain = node.next.get(unit.key);
  if (plain) walk(units, at + 1, plain, visit);
  const exact = unit.han || !node.exact ? undefined : node.next.get(`=${unit.raw}`);
  if (exact) walk(units, at + 1, exact, visit);
}

/** End of the last part when all follow, each within a gap of the one before; null otherwise. */
function followRest(units: readonly Unit[], at: number, rest: readonly Node[]): number | null {
  let end = at;
  for (const part of rest) {
    let skipped = 0;
    let start = end;
    let found = endOf(units, start, part);
    while (found < 0) {
      const unit = units[start];
      if (!unit) return null;
      skipped += unit.han ? 0.5 : 1;
      if (skipped > GAP_WORDS) return null;
      start++;
      found = endOf(units, start, part);
    }
    end = found;
  }
  return end;
}

/** Where the longest reading of a part ends that begins at `start`; -1 where none does. */
function endOf(units: readonly Unit[], start: number, part: Node): number {
  let end = -1;
  walk(units, start, part, (node, at) => {
    if (node.accepts && at > start) end = Math.max(end, at);
  });
  return end;
}
