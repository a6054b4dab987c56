import { providerName } from '../../../src/compose/names.ts';
import { topicById } from '../../../src/knowledge/topic-by-id.ts';
import { type Html, html } from '../html/html.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page-frame.ts';

/** What was left open, or badly rated, of one kind for one topic and provider. */
export interface GapFigure {
  /** Id of a topic; empty where there is none. */
  readonly topic: string;
  /** Id of a provider, or a name; empty where nobody was named. */
  readonly provider: string;
  readonly kind: string;
  readonly times: number;
  /** The nearest clauses, the most frequent first. */
  readonly clauses: readonly { readonly clause: string; readonly times: number }[];
  readonly reasons: readonly { readonly reason: string; readonly times: number }[];
}

/** The figures of gaps, for the operator. */
export function gapsPage(gaps: readonly GapFigure[], context: PageContext): Page {
  const { words } = context;
  const table = html`<div class="scroll" tabindex="0" role="group" aria-label="${words.gaps}"><table>
<thead><tr>${words.gapColumns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${gaps.map((gap) => drawGap(gap, context))}</tbody></table></div>`;
  const body = html`<h1>${words.gaps}</h1>
<p class="lede">${gaps.length > 0 ? words.gapsHint : words.noGaps}</p>
${gaps.length > 0 && table}`;
  return { title: words.gaps, body, width: 'wide' };
}

function drawGap({ topic, provider, kind, times, clauses, reasons }: GapFigure, context: PageContext): Html {
  const { corpus, language, words, links } = context;
  return html`<tr>
<td>${topicById(topic)?.label[language] ?? topic}</td>
<td>${provider && providerName(provider, language, corpus)}</td>
<td>${words.gapKinds[kind] ?? kind}</td>
<td>${times}</td>
<td>${clauses.map(({ clause, times: n }) => html`<a class="hash" href="${links.clause({ id: clause })}">${clause}</a> (${n}) `)}</td>
<td>${reasons.map(({ reason, times: n }) => html`${reason} (${n}) `)}</td>
</tr>`;
}
