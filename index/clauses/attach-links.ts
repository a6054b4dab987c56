import { jurisdictionsIn } from '../../src/knowledge/match-jurisdictions.ts';
import type { Clause } from '../../src/policy/policy.ts';
import { trimEndOf } from '../../src/text/trim-end.ts';
import { ANCHOR } from '../contacts/find-links.ts';
import type { PageLink } from '../read/plain/drop-link-footers.ts';

const INLINE_URL = /https?:\/\/[^\s<>"'“”，。；、）)\]]+/g;
/** Words that are nothing but a link: each stands for one address at the foot of the page. */
const HERE = /此处|\bhere\b/gi;

/** Where a link is needed: a sentence of a clause on some page. */
interface Need {
  /** Where the sentence begins in the file. */
  readonly at: number;
  readonly clause: number;
  readonly here: number;
}

/**
 * Gives each clause its links: those printed in it, and those at the foot of its page. A footer lists its page's
 * links in reading order: where it has as many as the page has words "here", each goes to its own; otherwise
 * every clause of the page that carries links gets them all.
 */
export function attachLinks(clauses: readonly Clause[], links: readonly PageLink[]): Clause[] {
  const given = new Map<number, Set<string>>();
  const give = (clause: number, url: string) => given.set(clause, (given.get(clause) ?? new Set()).add(url));
  const all = needsOf(clauses);
  let next = 0;
  for (const footer of footers(links)) {
    const pageEnd = footer[0]?.span[0] ?? 0;
    const needs: Need[] = [];
    while ((all[next]?.at ?? Number.POSITIVE_INFINITY) < pageEnd) needs.push(all[next++] as Need);
    const heres = needs.flatMap(({ clause, here }) => Array.from({ length: here }, () => clause));
    if (heres.length === footer.length) for (const [i, clause] of heres.entries()) give(clause, footer[i]?.url ?? '');
    else for (const link of footer) for (const { clause } of forPlace(clauses, needs, link.url)) give(clause, link.url);
  }
  return clauses.map((clause, i) => {
    const inline = [...clause.text.matchAll(INLINE_URL)].map((match) => trimEndOf(match[0], /[.,;:]/));
    const own = [...new Set([...clause.links, ...inline, ...(given.get(i) ?? [])])];
    return own.length > 0 ? { ...clause, links: own } : clause;
  });
}

/** A link whose address names a jurisdiction belongs to the clauses for it, where the page has any. */
function forPlace(clauses: readonly Clause[], needs: readonly Need[], url: string): readonly Need[] {
  const places = jurisdictionsIn(url.replace(/^https?:\/\/[^/]+/, '').replace(/[^\p{L}]+/gu, ' '));
  const local = needs.filter(({ clause }) => clauses[clause]?.jurisdictions.some((id) => places.includes(id)));
  return local.length > 0 ? local : needs;
}

/** The links of each page. */
function footers(links: readonly PageLink[]): PageLink[][] {
  const pages: PageLink[][] = [];
  for (const link of links) {
    if (pages.at(-1)?.[0]?.page === link.page) pages.at(-1)?.push(link);
    else pages.push([link]);
  }
  return pages;
}

/** The sentences that carry links, in reading order. */
function needsOf(clauses: readonly Clause[]): Need[] {
  const needs = clauses.flatMap((clause, index) =>
    clause.sentences
      .map(({ at, span }) => ({ text: clause.text.slice(...at), at: span[0] }))
      .filter(({ text }) => ANCHOR.test(text))
      .map(({ text, at }) => ({ clause: index, at, here: text.match(HERE)?.length ?? 0 })),
  );
  return needs.sort((a, b) => a.at - b.at);
}
