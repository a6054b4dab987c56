import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const REASONS: Readonly<Record<string, string>> = {
  script: 'script',
  style: 'style',
  noscript: 'script',
  template: 'script',
  svg: 'picture',
  iframe: 'another page',
  nav: 'navigation',
  button: 'form',
  select: 'form',
  option: 'form',
  textarea: 'form',
  object: 'another page',
  head: 'head of the page',
};

/** Why an element's words are no part of the policy; null where they are. */
export function leftoverReason(element: Element): string | null {
  const reason = REASONS[element.tagName];
  if (reason) return reason;
  const role = element.attrs.find(({ name }) => name === 'role')?.value;
  if (role === 'navigation' || role === 'search' || role === 'menu') return 'navigation';
  if (element.attrs.some(({ name }) => name === 'hidden')) return 'hidden';
  if (element.tagName === 'footer' && !isWithinMain(element)) return 'foot of the page';
  if (element.tagName === 'aside' && !isWithinMain(element)) return 'beside the main part';
  return element.tagName === 'header' && !isWithinMain(element) && !holdsTitle(element) ? 'navigation' : null;
}

function isWithinMain(element: Element): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (at.tagName === 'main' || at.tagName === 'article') return true;
  return false;
}

const holdsTitle = (element: Element): boolean =>
  element.childNodes.some((child) => 'tagName' in child && (child.tagName === 'h1' || holdsTitle(child)));
