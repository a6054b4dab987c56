import type { WordChange } from '../../../src/changes/diff-words.ts';
import { nameOf } from '../../../src/compose/names.ts';
import type { Citation } from '../../../src/compose/reply.ts';
import {
  type CitedChange,
  type CitedClauseChange,
  compareVersions,
  type VersionComparison,
} from '../../../src/engine/documents/compare-versions.ts';
import type { CorpusPolicy } from '../../../src/retrieve/corpus.ts';
import type { Language } from '../../../src/text/language.ts';
import { type Html, html } from '../html/html.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page-frame.ts';

/** All policies that are held in several versions. */
export function changesPage(context: PageContext): Page {
  const { corpus, words, links, language } = context;
  const several = corpus.policies.filter(({ id }) => corpus.historyOf(id).older.length > 0);
  const item = ({ id, record }: CorpusPolicy) => {
    const { older, current } = corpus.historyOf(id);
    const dates = [current?.date ?? words.undated, ...older.map(({ date }) => date)];
    return html`<li><a href="${links.policyChanges(id)}">${nameOf(record, language)}</a>
<p class="title" lang="${record.language}">${record.title}</p><p class="small">${dates.join(' · ')}</p></li>`;
  };
  const body = html`<h1>${words.changes}</h1>
${
  several.length > 0
    ? html`<p class="lede">${words.changesHint}</p><ul class="policies" role="list">${several.map(item)}</ul>`
    : html`<p>${words.noChanges}</p>`
}`;
  return { title: words.changes, body, current: 'changes' };
}

/**
 * What has changed in a policy since an older version, clause by clause.
 * @param since ISO date, also of a month or a year; null for the version before
 */
export function policyChangesPage(policy: CorpusPolicy, since: string | null, context: PageContext): Page {
  const { corpus, words, links, language } = context;
  const comparison = compareVersions(corpus, policy, since);
  const name = nameOf(policy.record, language);
  const body = html`<p class="small"><a href="${links.policy(policy.id)}">${name}: ${policy.record.title}</a></p>
<h1>${words.changesOf(name)}</h1>
${summary(comparison, context)}
${otherVersions(policy, context)}
${comparison.clauses.map((clause) => drawClause(clause, policy.record.language, context))}
${drawHeadings(comparison, context)}`;
  return { title: words.changesOf(name), body, current: 'changes' };
}

function summary({ from, to, note, clauses, moved }: VersionComparison, { words }: PageContext): Html {
  const dateOf = (version: VersionComparison['to']) => version.date?.date ?? words.undated;
  if (!from) return html`<p>${note === 'unchanged' ? words.unchanged(dateOf(to)) : words.oneVersion(dateOf(to))}</p>`;
  const count = (kind: CitedClauseChange['kind']) => clauses.filter((clause) => clause.kind === kind).length;
  return html`<p class="lede">${words.compared(dateOf(from), dateOf(to))}</p>
${note === 'oldest' && html`<p>${words.oldest}</p>`}
<p>${words.counts(count('added'), count('removed'), count('reworded'), moved)}</p>`;
}

function otherVersions({ id }: CorpusPolicy, { corpus, words, links }: PageContext): Html | null {
  const { older } = corpus.historyOf(id);
  if (older.length < 2) return null;
  return html`<nav class="small" aria-label="${words.against}"><p>${words.against}</p><ul class="dots" role="list">${older.map(
    ({ date }) => html`<li><a href="${links.policyChanges(id, { since: date })}">${date}</a></li>`,
  )}</ul></nav>`;
}

function drawClause({ kind, section, changes }: CitedClauseChange, lang: Language, context: PageContext): Html {
  const { words } = context;
  const title = section.length > 0 ? html`<span lang="${lang}">${section.join(' › ')}</span>` : words.noHeading;
  return html`<section class="change"><h2><span class="kind">${words.kinds[kind]}</span>${title}</h2>
${changes.map((change) => drawChange(change, lang, context))}</section>`;
}

/** The words with what was taken out and put in marked; both texts side by side, each with its place. */
function drawChange({ before, after, words: marked }: CitedChange, lang: Language, context: PageContext): Html {
  const { words } = context;
  const both = before && after;
  return html`<p class="own" lang="${lang}">${marked.map(drawWord)}</p>
${both && html`<details><summary class="small">${words.beforeLabel} · ${words.afterLabel}</summary><div class="two">${drawText(before, words.beforeLabel, lang)}${drawText(after, words.afterLabel, lang)}</div></details>`}
<p class="small">${[before && drawPlace(before, words.beforeLabel, context), both && ' · ', after && drawPlace(after, words.afterLabel, context)]}</p>`;
}

const drawText = ({ quote }: Citation, label: string, lang: Language): Html =>
  html`<figure><figcaption>${label}</figcaption><blockquote class="own" lang="${lang}">${quote}</blockquote></figure>`;

function drawPlace(
  { clause, span, file, lines, page, paragraph }: Citation,
  label: string,
  context: PageContext,
): Html {
  const { words, links } = context;
  const place = page ? words.page(page) : paragraph ? words.paragraph(paragraph) : words.lines(...lines);
  return html`<a href="${links.clause({ id: clause, span })}">${label}: ${file}, ${place}</a>`;
}

/** White space around words stays outside the marks. */
function drawWord({ kind, text }: WordChange): Html {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (kind === 'same' || words === '') return html`${text}`;
  return kind === 'added' ? html`${before}<ins>${words}</ins>${after}` : html`${before}<del>${words}</del>${after}`;
}

function drawHeadings({ headings, policy }: VersionComparison, { words }: PageContext): Html | null {
  if (headings.length === 0) return null;
  return html`<section class="change"><h2>${words.headingChanges}</h2><ul lang="${policy.record.language}">${headings.map(
    ({ before, after }) => html`<li>${before && html`<del>${before}</del>`} ${after && html`<ins>${after}</ins>`}</li>`,
  )}</ul></section>`;
}
