import { type Html, html } from '../html/html.ts';
import type { SiteDocument } from '../site/open-document.ts';
import type { PageContext } from './page-context.ts';

/** Says above an older version that it is one; null for the current version. */
export function versionNotice(document: SiteDocument, { words, links }: PageContext): Html | null {
  const { version, current } = document;
  if (!version) return null;
  return html`<div class="notice" role="note"><p>${words.olderVersion(version.date)}</p>
<p><a href="${links.policy(current.id)}">${words.toCurrent}</a></p></div>`;
}

/** Links to all versions that are held; null where there is one only. */
export function versionList({ current, version, history }: SiteDocument, { words, links }: PageContext): Html | null {
  if (history.older.length === 0) return null;
  const dateOf = (date: string | undefined) => date ?? words.undated;
  const item = (id: string, date: string, isShown: boolean) =>
    html`<li><a href="${links.policy(id)}"${isShown && html` aria-current="page"`}>${date}</a></li>`;
  return html`<ul class="dots" role="list">
${item(current.id, `${dateOf(history.current?.date)} (${words.current})`, version === null)}
${history.older.map(({ policy, date }) => item(policy.id, date, version?.policy.id === policy.id))}
<li><a href="${links.policyChanges(current.id)}">${words.changes}</a></li>
</ul>`;
}
