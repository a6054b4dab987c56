import type { SurfaceForm } from '../knowledge/surface-form.ts';
import {
  collect,
  compile,
  createNode,
  endAt,
  type FormEnd,
  type FormMatch,
  lead,
  type Node,
} from './form-automaton.ts';
import { openersOf, parseForm, type Sequence } from './form-syntax.ts';
import type { Unit } from './units.ts';

export type { FormMatch } from './form-automaton.ts';

/** A form of an entry. */
interface EntryForm {
  readonly id: string;
  /** Its place among all. */
  readonly order: number;
  readonly form: SurfaceForm;
  /** How it can be read; made when a text first needs it. */
  readings: readonly Reading[] | undefined;
}

/** One reading of a form. */
interface Reading {
  /** Its first part. */
  readonly first: Sequence;
  /** The alternatives of the bracket that it begins with; empty without one. */
  readonly openings: readonly Sequence[];
  /** What follows behind that bracket: the same nodes in every automaton; null without one. */
  readonly behind: Node | null;
  readonly end: FormEnd;
}

/** The forms that can begin with a key, and their automaton once a text has needed it. */
interface Opened {
  readonly forms: EntryForm[];
  root: Node | undefined;
}

const MOST_MENDED = 1000;

/**
 * Finds the surface forms of many entries in a text in one pass (finite automata over its units). Of thousands of forms a
 * text meets few: they are told apart by how they can begin, and only those that a text needs are compiled.
 */
export class FormMatcher {
  readonly #opened = new Map<string, Opened>();
  /** Automata for words that were mended. */
  readonly #mended = new Map<string, Node>();

  /** @param entries pairs of an entry's id and its forms, in whatever language */
  constructor(entries: Iterable<readonly [id: string, forms: readonly SurfaceForm[]]>) {
    let order = 0;
    for (const [id, forms] of entries)
      for (const form of forms) this.#add({ id, order: order++, form, readings: undefined });
  }

  #add(entry: EntryForm): void {
    for (const key of openersOf(entry.form)) {
      const opened = this.#opened.get(key);
      if (opened) opened.forms.push(entry);
      else this.#opened.set(key, { forms: [entry], root: undefined });
    }
  }

  #rootOf(unit: Unit): Node | undefined {
    const opened = this.#opened.get(unit.key);
    if (unit.typed !== undefined) return this.#rootOfMended(unit.key, unit.typed);
    if (opened) opened.root ??= automatonOf(opened.forms, unit.key);
    return opened?.root;
  }

  /** A word that was mended can still be meant as written. */
  #rootOfMended(key: string, typed: string): Node {
    const name = `${key} ${typed}`;
    const known = this.#mended.get(name);
    if (known) return known;
    const forms = [key, typed].flatMap((one) => this.#opened.get(one)?.forms ?? []);
    const root = automatonOf(
      [...new Set(forms)].sort((a, b) => a.order - b.order),
      key,
    );
    if (this.#mended.size < MOST_MENDED) this.#mended.set(name, root);
    return root;
  }

  /** Every match, in order of its first unit; matches may overlap. */
  match(units: readonly Unit[]): FormMatch[] {
    const found: FormMatch[] = [];
    for (let from = 0; from < units.length; from++) {
      const root = this.#rootOf(units[from] as Unit);
      if (root) collect(units, from, from, root, found);
    }
    return found;
  }
}

/** The automaton of the forms that can begin with a key, or with its word as written. */
function automatonOf(forms: readonly EntryForm[], key: string): Node {
  const root = createNode();
  for (const entry of forms) for (const reading of readingsOf(entry)) compileReading(root, reading, key);
  return root;
}

function readingsOf(entry: EntryForm): readonly Reading[] {
  entry.readings ??= parseForm(entry.form).map(([first = [], ...others]): Reading => {
    const rest = others.map((part) => {
      const start = createNode();
      compile(start, part).accepts = true;
      return start;
    });
    const end = { id: entry.id, rest };
    const [bracket = [], ...tail] = first;
    if (typeof bracket === 'string') return { first, openings: [], behind: null, end };
    const behind = createNode();
    endAt(compile(behind, tail), end);
    return { first, openings: bracket, behind, end };
  });
  return entry.readings;
}

/** Adds a reading to the automaton of the forms that can begin with a key. */
function compileReading(root: Node, { first, openings, behind, end }: Reading, key: string): void {
  if (!behind) endAt(compile(root, first), end);
  else {
    for (const opening of openings) {
      const [part] = opening;
      // Of many alternatives one is meant; what begins with a bracket once more is not looked into.
      if (typeof part !== 'string' || part === key || part.startsWith('=')) lead(compile(root, opening), behind);
    }
  }
}
