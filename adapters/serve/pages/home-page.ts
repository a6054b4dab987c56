import { nameOf } from '../../../src/compose/names.ts';
import type { CorpusPolicy } from '../../../src/retrieve/corpus.ts';
import { type Html, html } from '../html/html.ts';
import { openDocument } from '../site/open-document.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page-frame.ts';
import { searchForm } from './search-form.ts';

/** The first page: what can be asked, and the policies that are held. */
export function homePage(context: PageContext): Page {
  const { corpus, words } = context;
  const list =
    corpus.policies.length > 0
      ? html`<ul class="policies" role="list">${corpus.policies.map((policy) => policyItem(policy, context))}</ul>`
      : html`<p>${words.noPolicies}</p>`;
  const body = html`<h1>${words.tagline}</h1>
${searchForm(context)}
<h2>${words.policies}</h2>
${list}`;
  return { title: words.site, body, current: 'home' };
}

/** Of more policies the list tells what their records say: reading all of them for a count would take seconds. */
const MAX_DETAILED = 128;

function policyItem({ id, record }: CorpusPolicy, { corpus, language, words, links }: PageContext): Html {
  const document = corpus.policies.length <= MAX_DETAILED ? openDocument(corpus, id) : null;
  const date = document ? document.date : (record.updated ?? record.effective);
  const read = document?.history.readSince?.slice(0, 10);
  const older = document?.history.older.length ?? 0;
  return html`<li><a href="${links.policy(id)}">${nameOf(record, language)}</a>
<p class="title" lang="${record.language}">${record.title}</p>
<ul class="dots small" role="list">
<li>${words.languages[record.language]}</li>
<li>${date ? html`<time datetime="${date}">${date}</time>` : words.undated}</li>
${document && html`<li>${words.clauses(document.clauses.length)}</li>`}
${read && html`<li>${words.facts.readSince} <time datetime="${read}">${read}</time></li>`}
${older > 0 && html`<li><a class="small" href="${links.policyChanges(id)}">${words.changes}</a></li>`}
</ul></li>`;
}
