import { nameOf } from '../../../src/compose/names.ts';
import { wording } from '../../../src/compose/wording.ts';
import type { AskOptions } from '../../../src/engine/evaluate-policy.ts';
import { type Html, html } from '../html/html.ts';
import { askSite, type FoundPassage } from '../site/ask-site.ts';
import { drawParts } from './draw-parts.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page-frame.ts';
import { MAX_QUESTION_LENGTH, searchForm } from './search-form.ts';

/** A search as the form sends it. */
export interface Search {
  readonly question: string;
  /** Id of a policy; empty for all. */
  readonly policy: string;
  readonly ask: AskOptions;
}

/** The form, and what was found: the answer with its quotes, and the passages behind it. */
export function searchPage({ question, policy, ask }: Search, context: PageContext): Page {
  const { corpus, words } = context;
  const text = question.slice(0, MAX_QUESTION_LENGTH).trim();
  const chosen = corpus.policies.find(({ id }) => id === policy) ?? null;
  const form = searchForm(context, { question: text, policy: chosen?.id ?? '' });
  if (text === '') return { title: words.search, body: html`<h1>${words.search}</h1>${form}`, current: 'search' };
  const { reply, parts, passages } = askSite(corpus, { text, policy: chosen, ask });
  const body = html`<h1>${words.search}</h1>
${form}
<section aria-labelledby="answer"><h2 id="answer">${words.answer}</h2>
${drawParts(parts, reply.language, context)}
</section>
${suggestions(reply.suggestions, reply.language, context)}
${passages.length > 0 && html`<section aria-labelledby="passages"><h2 id="passages">${words.passages}</h2><p class="small">${words.passagesHint}</p>${passages.map((passage) => drawPassage(passage, context))}</section>`}`;
  return { title: `${text} · ${words.search}`, body, current: 'search' };
}

function suggestions(questions: readonly string[], lang: string, { words, links }: PageContext): Html | null {
  if (questions.length === 0) return null;
  return html`<section aria-labelledby="also"><h2 id="also">${words.askAlso}</h2><ul lang="${lang}">${questions.map(
    (question) => html`<li><a href="${links.search({ q: question })}">${question}</a></li>`,
  )}</ul></section>`;
}

function drawPassage(
  { policy, clause, hit, translation }: FoundPassage,
  { language, words, links }: PageContext,
): Html {
  const { record } = policy;
  const href = links.clause({ id: clause, sha256: record.sha256, span: hit.span });
  const translated =
    record.language !== language &&
    translation &&
    html`<p><span class="label">${words.translation}${wording[language].colon}</span><span class="own" lang="${language}">${translation}</span></p>`;
  return html`<figure><blockquote class="near">${translated}<p class="own" lang="${record.language}">${hit.text}</p></blockquote>
<figcaption><a href="${href}">${nameOf(record, language)} · ${record.file}, ${words.lines(...hit.lines)}</a></figcaption></figure>`;
}
