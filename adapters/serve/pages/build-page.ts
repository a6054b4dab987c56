import type { AskOptions } from '../../../src/engine/evaluate-policy.ts';
import type { Span } from '../../../src/policy/policy.ts';
import { findLinkedClause } from '../site/find-linked-clause.ts';
import { openDocument } from '../site/open-document.ts';
import type { Route } from '../site/parse-route.ts';
import { changesPage, policyChangesPage } from './changes-page.ts';
import { clausePage } from './clause-page.ts';
import { homePage } from './home-page.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page-frame.ts';
import { policyPage } from './policy-page.ts';
import { searchPage } from './search-page.ts';

/** What a page is made with. */
export interface BuildPageOptions {
  readonly context: PageContext;
  readonly ask: AskOptions;
}

/** A page; no such page; or the address of the page in its place. */
export type BuiltPage = Page | { readonly status: 404 } | { readonly location: string };

const NOT_FOUND: BuiltPage = { status: 404 };

/** Makes the page of a route, with what stands behind the question mark. */
export function buildPage(route: Route, query: URLSearchParams, { context, ask }: BuildPageOptions): BuiltPage {
  const { corpus } = context;
  switch (route.kind) {
    case 'home':
      return homePage(context);
    case 'search':
      return searchPage({ question: query.get('q') ?? '', policy: query.get('policy') ?? '', ask }, context);
    case 'changes':
      return changesPage(context);
    case 'policy': {
      const document = openDocument(corpus, route.policy);
      return document ? policyPage(document, context, { translation: readSwitch(query) }) : NOT_FOUND;
    }
    case 'policy-changes': {
      const policy = corpus.policies.find(({ id }) => id === route.policy);
      return policy ? policyChangesPage(policy, readDate(query), context) : NOT_FOUND;
    }
    case 'clause':
      return buildClause(route, query, context);
    default:
      return NOT_FOUND;
  }
}

/** A link to a clause that another version has leads to that version. */
function buildClause(route: Route & { kind: 'clause' }, query: URLSearchParams, context: PageContext): BuiltPage {
  const found = findLinkedClause(context.corpus, { ...route, version: query.get('v') });
  if (!found) return NOT_FOUND;
  const { document, at } = found;
  // Offsets are those of the version that the link was made for: in another they may point at other words.
  const span = found.isOtherVersion ? null : readSpan(query);
  if (document.policy.id === route.policy) return clausePage(found, span, context);
  return { location: context.links.clause({ id: document.clauses[at]?.id ?? '', span }) };
}

const readSwitch = (query: URLSearchParams): boolean | null => {
  const value = query.get('translation');
  return value === 'on' ? true : value === 'off' ? false : null;
};

/** "1023-1090" as offsets; null for anything else. */
function readSpan(query: URLSearchParams): Span | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(query.get('at') ?? '') ?? [];
  return from && to ? [Number(from), Number(to)] : null;
}

/** An ISO date, also of a month or a year; null for anything else. */
function readDate(query: URLSearchParams): string | null {
  const text = query.get('since') ?? '';
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) && !Number.isNaN(new Date(text).getTime()) ? text : null;
}
