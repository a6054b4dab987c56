import type { DefaultTreeAdapterTypes } from 'parse5';
import { leftoverReason } from './leftover-reason.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** The main part of a page holds at least this share of its words. */
const MIN_SHARE = 0.5;

/** The element that holds a page's main part; null where nothing is marked as that. */
export function findMain(body: Element): Element | null {
  const all = lettersIn(body);
  const marked = candidatesIn(body).filter((element) => lettersIn(element) >= all * MIN_SHARE);
  return marked[0] ?? null;
}

function candidatesIn(element: Element): Element[] {
  return element.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const isMain =
      child.tagName === 'main' ||
      child.tagName === 'article' ||
      child.attrs.some(({ name, value }) => name === 'role' && value === 'main');
    return isMain ? [child] : candidatesIn(child);
  });
}

function lettersIn(element: Element): number {
  let count = 0;
  for (const child of element.childNodes) {
    if ('value' in child) count += child.value.trim().length;
    else if ('tagName' in child && !leftoverReason(child)) count += lettersIn(child);
  }
  return count;
}
