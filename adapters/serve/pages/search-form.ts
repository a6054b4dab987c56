import { nameOf } from '../../../src/compose/names.ts';
import { type Html, html } from '../html/html.ts';
import type { PageContext } from './page-context.ts';

/** What is filled in beforehand. */
export interface SearchFormOptions {
  readonly question?: string;
  /** Id of the policy that is chosen; empty for all. */
  readonly policy?: string;
}

/** Characters of a question. */
export const MAX_QUESTION_LENGTH = 500;

/** The form of the search: a question, and all policies or one. */
export function searchForm(context: PageContext, { question = '', policy = '' }: SearchFormOptions = {}): Html {
  const { corpus, language, words, links, asked } = context;
  const option = (id: string, name: string) =>
    html`<option value="${id}"${id === policy && html` selected`}>${name}</option>`;
  return html`<form role="search" action="${links.search().split('?')[0]}" method="get">
${asked && html`<input type="hidden" name="lang" value="${asked}">`}
<div class="field long"><label for="q">${words.question}</label>
<input id="q" name="q" type="search" value="${question}" maxlength="${MAX_QUESTION_LENGTH}" placeholder="${words.questionHint}" autocomplete="off"></div>
<div class="field"><label for="policy">${words.whichPolicy}</label>
<select id="policy" name="policy">${option('', words.allPolicies)}${corpus.policies.map(({ id, record }) =>
    option(id, policyName(record, language, corpus)),
  )}</select></div>
<button>${words.search}</button>
</form>`;
}

/** The provider's name; with the title where it has several policies. */
function policyName(
  record: PageContext['corpus']['policies'][number]['record'],
  language: PageContext['language'],
  { byProvider }: PageContext['corpus'],
): string {
  const name = nameOf(record, language);
  return (byProvider.get(record.provider)?.length ?? 0) > 1 ? `${name}: ${record.title}` : name;
}
