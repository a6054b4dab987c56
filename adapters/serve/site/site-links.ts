import type { Span } from '../../../src/policy/policy.ts';
import type { Language } from '../../../src/text/language.ts';

/** Parameters of an address; those without a value are left out. */
export type Query = Readonly<Record<string, string | null | undefined>>;

/** A clause that is linked to, at a version and with the part that was quoted. */
export interface LinkedClause {
  /** Its whole id: "aws#2353206f". */
  readonly id: string;
  /** SHA-256 of the document it stands in; without it the link leads to whatever version is current. */
  readonly sha256?: string | null;
  readonly span?: Span | null;
}

/** The addresses of the pages, with the language of the reader where the address asks for one. */
export interface SiteLinks {
  readonly home: (query?: Query) => string;
  readonly style: (version: string) => string;
  readonly search: (query?: Query) => string;
  readonly changes: (query?: Query) => string;
  readonly policy: (id: string, query?: Query) => string;
  readonly policyChanges: (id: string, query?: Query) => string;
  readonly clause: (clause: LinkedClause, query?: Query) => string;
}

/** Characters of a hash that name a version in an address. */
export const VERSION_LENGTH = 12;

/**
 * Makes the addresses of pages.
 * @param base what stands in front of every path: empty, a path, or a whole address without a slash at its end
 * @param lang the language to ask for; null for none
 */
export function createLinks(base: string, lang: Language | null): SiteLinks {
  const to = (path: string, query: Query = {}) => {
    const given = Object.entries<string | null | undefined>({ lang, ...query });
    const text = new URLSearchParams(
      given.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
    ).toString();
    return `${base}${path}${text && `?${text}`}`;
  };
  const policy = (id: string) => `/p/${encodeURIComponent(id)}`;
  return {
    home: (query) => to('/', query),
    style: (version) => `${base}/style.css?v=${version}`,
    search: (query) => to('/search', query),
    changes: (query) => to('/changes', query),
    policy: (id, query) => to(policy(id), query),
    policyChanges: (id, query) => to(`${policy(id)}/changes`, query),
    clause: ({ id, sha256, span }, query) => {
      const at = id.lastIndexOf('#');
      const own = { v: sha256?.slice(0, VERSION_LENGTH), at: span && `${span[0]}-${span[1]}` };
      return to(`${policy(id.slice(0, at))}/c/${encodeURIComponent(id.slice(at + 1))}`, { ...own, ...query });
    },
  };
}
