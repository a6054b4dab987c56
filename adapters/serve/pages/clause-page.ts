import { citeClause } from '../../../src/chat/commands/find-clause.ts';
import { nameOf, placeName } from '../../../src/compose/names.ts';
import type { Clause, Span } from '../../../src/policy/policy.ts';
import type { Language } from '../../../src/text/language.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { withTextFragment } from '../html/text-fragment.ts';
import { webAddress } from '../html/web-address.ts';
import type { LinkedPlace } from '../site/find-linked-clause.ts';
import { placeOf } from '../site/open-document.ts';
import { clauseBlocks } from '../text/clause-blocks.ts';
import { drawBlocks } from './draw-blocks.ts';
import type { PageContext } from './page-context.ts';
import type { Page } from './page-frame.ts';
import { placeWords } from './place-words.ts';
import { versionNotice } from './version-notice.ts';

/** What is told of a clause: a label, and a value that may be more than its text. */
interface Fact {
  readonly label: string;
  readonly text: string;
  readonly shown?: Content;
}

/**
 * The page of a clause: its words with the quoted part marked, and the evidence: quote, citation, hash, dates.
 * @param span the part that was quoted, as offsets into the document; null for the whole clause
 */
export function clausePage(place: LinkedPlace, span: Span | null, context: PageContext): Page {
  const { document, at } = place;
  const { words, links, language } = context;
  const { record } = document.policy;
  const clause = document.clauses[at];
  if (!clause) throw new Error(`Cannot show a clause of ${record.id}: it has no clause ${at}.`);
  const title = clause.section.at(-1) ?? record.title;
  const anchor = `${links.policy(document.policy.id)}#c-${clause.id.slice(clause.id.lastIndexOf('#') + 1)}`;
  const facts = evidenceOf(clause, place, span, context);
  const body = html`${versionNotice(document, context)}${linkNotice(place, clause, context)}
<p class="small"><a href="${links.policy(document.policy.id)}">${nameOf(record, language)}: ${record.title}</a> · <a href="#evidence">${words.evidence}</a></p>
<h1 lang="${record.language}">${title}</h1>
${clause.leadIn && html`<p class="small">${words.introducedBy}: <span class="own" lang="${record.language}">“${clause.leadIn}”</span></p>`}
${drawClause(clause, place, span, context)}
<p><a href="${anchor}">${words.inPolicy}</a></p>
<section aria-labelledby="evidence"><h2 id="evidence">${words.evidence}</h2>
<p class="small">${words.evidenceHint}</p>
<dl class="facts">${facts.map(({ label, text, shown }) => html`<dt>${label}</dt><dd>${shown ?? text}</dd>`)}</dl>
<details class="more"><summary>${words.asText}</summary><pre tabindex="0">${facts.map(({ label, text }) => `${label}: ${text}`).join('\n')}</pre></details>
</section>
${neighbours(place, context)}`;
  return { title: `${title} · ${nameOf(record, language)}`, body, width: 'middle' };
}

/** Why another version is shown than the link was made for. */
function linkNotice(place: LinkedPlace, clause: Clause, { words, links }: PageContext): Html | null {
  const { document, isOtherVersion } = place;
  const { version, current } = document;
  if (!version)
    return isOtherVersion ? html`<div class="notice" role="note"><p>${words.unknownVersion}</p></div>` : null;
  const hash = clause.id.slice(clause.id.lastIndexOf('#') + 1);
  const now = current.open.index.policy.clauses.find(({ id }) => id === `${current.id}#${hash}`);
  return html`<div class="notice" role="note"><p>${
    now ? html`<a href="${links.clause({ id: now.id })}">${words.movedVersion}</a>` : words.lostClause
  }</p></div>`;
}

function drawClause(clause: Clause, { document, at }: LinkedPlace, span: Span | null, { words }: PageContext): Html {
  const { record, open } = document.policy;
  const other: Language = record.language === 'en' ? 'zh' : 'en';
  const blocks = clauseBlocks(clause, document.text);
  const translation = open.index.aids[at]?.translation;
  const options = { isMarked: (i: number) => isQuoted(clause, i, span), tableLabel: words.table };
  const own = html`<blockquote class="own" lang="${record.language}">${drawBlocks(blocks, { ...options, language: record.language })}</blockquote>`;
  if (!translation) return own;
  const translated = drawBlocks(blocks, { ...options, language: other, translation });
  return html`<div class="pair"><div><span class="label">${words.original}</span>${own}</div>
<div><span class="label">${words.translation}</span><div class="own translated" lang="${other}">${translated}</div></div></div>`;
}

const isQuoted = ({ sentences }: Clause, i: number, span: Span | null): boolean => {
  const own = sentences[i]?.span;
  return span !== null && own !== undefined && own[0] >= span[0] && own[1] <= span[1];
};

function evidenceOf(clause: Clause, { document, at }: LinkedPlace, span: Span | null, context: PageContext): Fact[] {
  const { words, permanent, language } = context;
  const { facts } = words;
  const { policy, version, history, date } = document;
  const { record } = policy;
  const inside = clause.sentences.some((_, i) => isQuoted(clause, i, span)) ? span : null;
  const citation = citeClause({ policy, at, clause, span: inside }, 1);
  const quote = citation?.quote.replace(/\s*\n\s*/gu, ' ') ?? '';
  const other: Language = record.language === 'en' ? 'zh' : 'en';
  const translation = citation?.translation ?? null;
  const read = version ? null : (history.readSince?.slice(0, 10) ?? null);
  const link = permanent.clause({ id: clause.id, sha256: version ? null : record.sha256, span: inside });
  const url = webAddress(record.url);
  const fact = (label: string, text: string | null, shown?: Content): Fact[] => (text ? [{ label, text, shown }] : []);
  return [
    ...fact(facts.quote, quote && `“${quote}”`, html`<span class="own" lang="${record.language}">“${quote}”</span>`),
    ...fact(facts.translation, translation, html`<span class="own" lang="${other}">${translation}</span>`),
    ...fact(facts.provider, nameOf(record, language)),
    ...fact(facts.policy, record.title, html`<span lang="${record.language}">${record.title}</span>`),
    ...fact(
      facts.section,
      clause.section.join(' › '),
      html`<span lang="${record.language}">${clause.section.join(' › ')}</span>`,
    ),
    ...fact(facts.for, clause.jurisdictions.map((id) => placeName(id, language)).join(', ')),
    ...fact(facts.version, date ?? words.undated),
    ...fact(facts.effective, record.effective === date ? null : record.effective),
    ...fact(facts.readSince, read),
    ...fact(facts.place, `${record.file}, ${placeWords(placeOf(document, citation?.span ?? clause.span), words)}`),
    ...fact(
      facts.source,
      url,
      url && html`<a href="${withTextFragment(url, quote)}" rel="noopener noreferrer nofollow">${url}</a>`,
    ),
    ...fact(facts.clause, clause.id, html`<span class="hash">${clause.id}</span>`),
    ...fact(facts.hash, record.sha256, html`<span class="hash">${record.sha256}</span>`),
    ...fact(facts.link, link, html`<a class="hash" href="${link}">${link}</a>`),
  ];
}

/** Characters of a neighbouring clause. */
const MAX_PREVIEW_LENGTH = 90;

function neighbours({ document, at }: LinkedPlace, { words, links }: PageContext): Html {
  const { version, policy, clauses } = document;
  const link = (clause: Clause | undefined, label: string) => {
    if (!clause) return null;
    const line = clause.text.replace(/\s+/gu, ' ');
    const text = line.length > MAX_PREVIEW_LENGTH ? `${line.slice(0, MAX_PREVIEW_LENGTH).trimEnd()} …` : line;
    const href = links.clause({ id: clause.id, sha256: version ? null : policy.record.sha256 });
    return html`<a href="${href}"><span class="label">${label}</span><span class="own" lang="${policy.record.language}">${text}</span></a>`;
  };
  return html`<nav class="neighbours" aria-label="${words.inPolicy}">${link(clauses[at - 1], words.before)}${link(clauses[at + 1], words.after)}</nav>`;
}
