import { nameOf } from '../../../src/compose/names.ts';
import type { Language } from '../../../src/text/language.ts';
import { type Html, html } from '../html/html.ts';
import { webAddress } from '../html/web-address.ts';
import { placeOf, type SiteDocument } from '../site/open-document.ts';
import { clauseBlocks } from '../text/clause-blocks.ts';
import { type OutlinedClause, type OutlineHeading, outlineOf } from '../text/outline-of.ts';
import { drawBlocks } from './draw-blocks.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page-frame.ts';
import { placeWords } from './place-words.ts';
import { versionList, versionNotice } from './version-notice.ts';

/** How a policy is shown. */
export interface PolicyPageOptions {
  /** False for the original alone; null for readers of the other language only. */
  readonly translation: boolean | null;
}

/** The page of a policy, or of an older version: facts, outline, and all clauses with their translation beside them. */
export function policyPage(document: SiteDocument, context: PageContext, { translation }: PolicyPageOptions): Page {
  const { record, open } = document.policy;
  const { language } = context;
  const hasTranslation = Object.keys(open.index.aids).length > 0;
  const isShown = hasTranslation && (translation ?? record.language !== language);
  const outlined = outlineOf(document.clauses);
  const body = html`${versionNotice(document, context)}
<p class="small">${nameOf(record, language)}</p>
<h1 lang="${record.language}">${record.title}</h1>
${policyFacts(document, context)}
<div class="reading">
${outlineNav(outlined, record.language, context)}
<div class="text${isShown ? '' : ' alone'}">
<p class="small more"><a href="${context.links.search({ policy: document.current.id })}">${context.words.inThisPolicy}</a>${hasTranslation && html` · ${translationSwitch(document, isShown, context)}`}</p>
${isShown && html`<p class="columns" aria-hidden="true"><span>${context.words.original}</span><span>${context.words.translation}</span></p>`}
${outlined.map((one) => drawClause(one, { document, context, isShown }))}
</div>
</div>`;
  return { title: `${nameOf(record, language)}: ${record.title}`, body, width: 'wide' };
}

function policyFacts(document: SiteDocument, context: PageContext): Html {
  const { words } = context;
  const { record } = document.policy;
  const { facts } = words;
  const url = webAddress(record.url);
  const read = document.version ? null : document.history.readSince?.slice(0, 10);
  const row = (label: string, value: Html | string | null | undefined | false) =>
    value && html`<dt>${label}</dt><dd>${value}</dd>`;
  const time = (date: string) => html`<time datetime="${date}">${date}</time>`;
  return html`<dl class="facts">
${row(facts.version, document.date ? time(document.date) : words.undated)}
${record.effective !== document.date && row(facts.effective, record.effective && time(record.effective))}
${row(facts.readSince, read && time(read))}
${row(facts.language, words.languages[record.language])}
${row(facts.file, `${record.file}, ${words.clauses(document.clauses.length)}`)}
${row(facts.source, url && html`<a href="${url}" rel="noopener noreferrer nofollow">${url}</a>`)}
${row(facts.versions, versionList(document, context))}
</dl>`;
}

function outlineNav(outlined: readonly OutlinedClause[], lang: Language, { words }: PageContext): Html | null {
  const headings = outlined.flatMap((one) => one.headings);
  if (headings.length === 0) return null;
  return html`<nav class="outline" aria-labelledby="outline"><details open><summary id="outline">${words.outline}</summary>
<div><ul role="list" lang="${lang}">${headings.map(
    ({ number, depth, text }) => html`<li><a class="d${Math.min(depth, 3)}" href="#s${number}">${text}</a></li>`,
  )}</ul></div></details></nav>`;
}

function translationSwitch({ policy }: SiteDocument, isShown: boolean, { words, links }: PageContext): Html {
  const href = links.policy(policy.id, { translation: isShown ? 'off' : 'on' });
  return html`<a href="${href}">${isShown ? words.hideTranslation : words.showTranslation}</a>`;
}

interface Shown {
  readonly document: SiteDocument;
  readonly context: PageContext;
  readonly isShown: boolean;
}

function drawClause({ at, clause, headings }: OutlinedClause, { document, context, isShown }: Shown): Html {
  const { words, links } = context;
  const tableLabel = words.table;
  const { policy } = document;
  const { language: lang, sha256 } = policy.record;
  const other: Language = lang === 'en' ? 'zh' : 'en';
  const blocks = clauseBlocks(clause, document.text);
  const translation = isShown ? policy.open.index.aids[at]?.translation : undefined;
  const place = placeWords(placeOf(document, clause.span), words);
  const link = links.clause({ id: clause.id, sha256: document.version ? null : sha256 });
  const own = html`<div class="own" lang="${lang}">${drawBlocks(blocks, { language: lang, tableLabel })}</div>
<p class="foot"><a href="${link}" aria-label="${words.clauseLink(place)}">${place}</a></p>`;
  const translated =
    translation &&
    html`<div class="translated"><span class="label">${words.translation}</span><div class="own" lang="${other}">${drawBlocks(
      blocks,
      { language: other, translation, tableLabel },
    )}</div></div>`;
  return html`${headings.map((heading) => drawHeading(heading, lang))}
<div class="clause" id="c-${clause.id.slice(clause.id.lastIndexOf('#') + 1)}">
${translated ? html`<div class="pair"><div>${own}</div>${translated}</div>` : own}
</div>`;
}

/** Headings of the policy stand below the page's own: the outermost is an h2. */
function drawHeading({ depth, text, number }: OutlineHeading, lang: Language): Html {
  const id = `s${number}`;
  switch (depth) {
    case 0:
      return html`<h2 id="${id}" lang="${lang}">${text}</h2>`;
    case 1:
      return html`<h3 id="${id}" lang="${lang}">${text}</h3>`;
    case 2:
      return html`<h4 id="${id}" lang="${lang}">${text}</h4>`;
    case 3:
      return html`<h5 id="${id}" lang="${lang}">${text}</h5>`;
    default:
      return html`<h6 id="${id}" lang="${lang}">${text}</h6>`;
  }
}
