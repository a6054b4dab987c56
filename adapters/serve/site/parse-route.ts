/** A page that is asked for. */
export type Route =
  | { readonly kind: 'home' | 'search' | 'changes' | 'gaps' | 'style' }
  | { readonly kind: 'policy' | 'policy-changes'; readonly policy: string }
  | { readonly kind: 'clause'; readonly policy: string; readonly clause: string };

/** A route with what stands behind the question mark. */
export interface ParsedTarget {
  /** Null for an address without a page. */
  readonly route: Route | null;
  /** The path without what a proxy puts in front. */
  readonly path: string;
  /** The parameters that a page knows, each once. */
  readonly query: URLSearchParams;
}

const PARAMETERS = ['q', 'policy', 'v', 'at', 'since', 'translation', 'lang'] as const;

/** Ids of policies come from names of files, and have letters of any script. */
const POLICY = /^[\p{L}\p{M}\p{N}._~-]{1,200}$/u;
/** The part of a clause's id behind `#`. */
const CLAUSE = /^[0-9a-f]{4,64}(?:-\d{1,6})?$/;

/**
 * Reads the target of a request, such as `/p/aws/c/2353206f?lang=zh`.
 * @param base path that a proxy puts in front, without a slash at its end; empty for none
 */
export function parseTarget(target: string, base: string): ParsedTarget {
  const [path = '', ...rest] = target.split('?');
  const own = base !== '' && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) || '/' : path;
  const given = new URLSearchParams(rest.join('?'));
  const query = new URLSearchParams(
    PARAMETERS.flatMap((name) => {
      const value = given.get(name);
      return value ? [[name, value] as [string, string]] : [];
    }),
  );
  return { route: routeOf(own), path: own, query };
}

function routeOf(path: string): Route | null {
  if (path === '/') return { kind: 'home' };
  const parts = path.split('/').slice(1).map(decoded);
  const [first, policy, third, clause] = parts;
  if (parts.length === 1 && (first === 'search' || first === 'changes' || first === 'gaps')) return { kind: first };
  if (parts.length === 1 && first === 'style.css') return { kind: 'style' };
  if (first !== 'p' || policy === undefined || policy === null || !POLICY.test(policy)) return null;
  if (parts.length === 2) return { kind: 'policy', policy };
  if (parts.length === 3 && third === 'changes') return { kind: 'policy-changes', policy };
  if (parts.length === 4 && third === 'c' && clause && CLAUSE.test(clause)) return { kind: 'clause', policy, clause };
  return null;
}

/** A part of a path without its percent signs; null where they stand for nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
