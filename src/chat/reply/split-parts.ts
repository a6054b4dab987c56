import type { ChatPart } from './chat-reply.ts';

/**
 * Splits the parts of a reply over several messages. A quote and its place, a contact and its value always stay
 * together, and every part is in exactly one message; only long passages and exports are cut, at a line or a sentence.
 * @param sizeOf what a part takes up on the platform
 * @param most what a message holds; a single quote must fit
 */
export function splitParts(parts: readonly ChatPart[], sizeOf: (part: ChatPart) => number, most: number): ChatPart[][] {
  const pages: ChatPart[][] = [];
  let used = 0;
  for (const part of parts.flatMap((one) => cutPart(one, sizeOf, most))) {
    const size = sizeOf(part);
    const page = pages.at(-1);
    if (page && used + size <= most) {
      page.push(part);
      used += size;
      continue;
    }
    // A heading does not stay behind alone at the end of a message.
    const last = page?.at(-1);
    const moves = page && page.length > 1 && last?.kind === 'text' && last.role === 'name' ? page.splice(-1) : [];
    pages.push([...moves, part]);
    used = size + moves.reduce((sum, one) => sum + sizeOf(one), 0);
  }
  return pages;
}

/** A passage or an export that no message holds, in pieces that fit. */
function cutPart(part: ChatPart, sizeOf: (part: ChatPart) => number, most: number): ChatPart[] {
  if (sizeOf(part) <= most) return [part];
  if (part.kind === 'export') {
    const texts = halves(part.text);
    return texts.length > 1 ? texts.flatMap((text) => cutPart({ ...part, text }, sizeOf, most)) : [part];
  }
  if (part.kind !== 'passage') return [part];
  const { runs } = part;
  const [first] = runs;
  if (runs.length > 1) {
    const middle = runs.length >> 1;
    const sides = [runs.slice(0, middle), runs.slice(middle)];
    return sides.flatMap((side) => cutPart({ kind: 'passage', runs: side }, sizeOf, most));
  }
  const texts = first ? halves(first.text) : [];
  if (!first || texts.length < 2) return [part];
  return texts.flatMap((text) => cutPart({ kind: 'passage', runs: [{ ...first, text }] }, sizeOf, most));
}

const BREAKS: readonly RegExp[] = [/\n+/g, /(?<=[.!?。！？；;])\s*/gu, /\s+/g];

/** A text in two, at the break nearest to its middle: between lines, sentences, words; never inside a character. */
function halves(text: string): string[] {
  const middle = text.length >> 1;
  for (const pattern of BREAKS) {
    const ends = [...text.matchAll(pattern)].map(({ index, 0: gap }) => ({ index, to: index + gap.length }));
    const inside = ends.filter(({ index, to }) => index > text.length / 5 && to < text.length - text.length / 5);
    const [best] = inside.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
    if (best) return [text.slice(0, best.index), text.slice(best.to)];
  }
  const at = /[\udc00-\udfff]/.test(text[middle] ?? '') ? middle + 1 : middle;
  return text.length > 1 ? [text.slice(0, at), text.slice(at)].filter(Boolean) : [text];
}
