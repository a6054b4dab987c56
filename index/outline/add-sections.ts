import { jurisdictionsIn } from '../../src/knowledge/match-jurisdictions.ts';
import { trimEndOf } from '../../src/text/trim-end.ts';
import type { Block } from '../read/blocks.ts';
import { BELOW } from './headings.ts';
import { isAddressLine } from './is-address-line.ts';

/** An element with the headings above it. */
export interface Outlined extends Block {
  readonly section: readonly string[];
  readonly jurisdictions: readonly string[];
}

/** A heading whose section is open. */
interface OpenHeading {
  readonly depth: number;
  readonly label: string;
  readonly jurisdictions: readonly string[];
  readonly block: Block;
  /** True once something stands in its section. */
  isUsed: boolean;
}

/**
 * Gives each element the headings above it. An unnumbered heading stands below the nearest numbered one. A heading above
 * nothing becomes a paragraph itself, so that no words are lost.
 */
export function addSections(elements: readonly Block[]): Outlined[] {
  const sections = new Sections();
  for (const element of elements) {
    if (element.kind === 'heading') sections.open(element);
    else sections.add(element);
  }
  sections.close(0);
  return sections.outlined;
}

class Sections {
  readonly outlined: Outlined[] = [];
  readonly #stack: OpenHeading[] = [];

  open(block: Block): void {
    const jurisdictions = addressees(block.text);
    const aside = jurisdictions.length > 0 || /^outside\b/i.test(block.text);
    const depth = block.depth !== BELOW ? block.depth : aside ? BELOW : BELOW + 1;
    this.close(depth);
    this.#stack.push({ depth, label: labelOf(block), jurisdictions, block, isUsed: false });
  }

  add(element: Block): void {
    const last = this.#stack.at(-1);
    if (last?.isUsed && element.kind === 'text' && last.block.alone) this.#stack.pop();
    // A numbered clause ends the sections of its own depth: 5.7 does not belong to 5.6.
    if (element.depth > 0) this.close(element.depth);
    for (const heading of this.#stack) heading.isUsed = true;
    this.#push(element);
  }

  /** Ends the sections of a depth and below. */
  close(depth: number): void {
    for (let last = this.#stack.at(-1); last && last.depth >= depth; last = this.#stack.at(-1)) {
      this.#stack.pop();
      if (last.isUsed) continue;
      for (const heading of this.#stack) heading.isUsed = true;
      this.#push({ ...last.block, kind: 'text', depth: 0, fresh: true });
    }
  }

  #push(element: Block): void {
    const local = this.#stack.findLast(({ jurisdictions }) => jurisdictions.length > 0);
    const section = this.#stack.map(({ label }) => label);
    this.outlined.push({ ...element, section, jurisdictions: local?.jurisdictions ?? [] });
  }
}

const labelOf = (heading: Block): string => {
  const text = heading.text.replace(/\*\*/g, '').replace(/^#+\s*/, '');
  const label = trimEndOf(text, /[.\s]/);
  return heading.number ? `${heading.number} ${label}` : label;
};

/** Headings that name a jurisdiction without being addressed to its people: transfers, frameworks. */
const NOT_ADDRESSED = /shield|framework|transfer|传输|隐私盾|框架|跨境/i;

/** "(outside the EEA)", "Outside the EEA, UK and Europe" and "Non-U.S. Users" exclude what they name. */
const EXCLUDED = /^outside\b.*|\bnon-\S+|[(（](?:outside|excluding|除)[^)）]*[)）]/gi;

function addressees(heading: string): string[] {
  if (NOT_ADDRESSED.test(heading) || isAddressLine(heading)) return [];
  const excluded = new Set((heading.match(EXCLUDED) ?? []).flatMap((part) => jurisdictionsIn(part)));
  const text = heading.replace(EXCLUDED, '');
  // In capitals, "US" may be the pronoun ("CONTACTING US").
  return jurisdictionsIn(/\p{Ll}/u.test(text) ? text : text.toLowerCase(), true).filter((id) => !excluded.has(id));
}
