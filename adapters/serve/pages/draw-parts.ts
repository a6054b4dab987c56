import { policyOfClause } from '../../../src/chat/commands/find-clause.ts';
import type { DrawnContact, DrawnPart, DrawnQuote } from '../../../src/compose/draw/drawn-part.ts';
import { placeText } from '../../../src/compose/draw/plain-text.ts';
import { parseSourceRef } from '../../../src/compose/draw/source-ref.ts';
import { wording } from '../../../src/compose/wording.ts';
import { currentId } from '../../../src/retrieve/cited-policy.ts';
import type { Language } from '../../../src/text/language.ts';
import { type Html, html } from '../html/html.ts';
import type { PageContext } from './page-context.ts';

/** Draws the parts of a reply; `language` is the one that the reply is written in. */
export function drawParts(parts: readonly DrawnPart[], language: Language, context: PageContext): Html {
  const groups: Html[] = [];
  let contacts: Html[] = [];
  const flush = () => {
    if (contacts.length > 0) groups.push(html`<ul class="contacts" role="list">${contacts}</ul>`);
    contacts = [];
  };
  for (const part of parts) {
    if (part.kind === 'contact') {
      contacts.push(drawContact(part.contact, language));
      continue;
    }
    flush();
    groups.push(drawPart(part, language, context));
  }
  flush();
  return html`<div lang="${language}">${groups}</div>`;
}

function drawPart(part: Exclude<DrawnPart, { kind: 'contact' }>, language: Language, context: PageContext): Html {
  switch (part.kind) {
    case 'text':
      if (part.role === 'name') return html`<h3>${part.text}</h3>`;
      if (part.role === 'example')
        return html`<p><a href="${context.links.search({ q: part.text })}">${part.text}</a></p>`;
      return html`<p${part.role === 'verdict' && html` class="verdict"`}${(part.role === 'source' || part.role === 'place') && html` class="small"`}>${part.text}</p>`;
    case 'quote':
      return drawQuote(part.quote, language, context);
    case 'item':
      return html`<p>${part.term && html`<strong>${part.term}</strong>${wording[language].colon}`}${part.text}</p>`;
    case 'passage':
      return html`<blockquote class="own">${part.runs.map(({ text, style }) => (style === 'mark' ? html`<mark>${text}</mark>` : text))}</blockquote>`;
    case 'export':
      return html`<pre tabindex="0">${part.text}</pre>`;
  }
}

/** A quote with its translation, and its place as the link to its clause. */
function drawQuote(quote: DrawnQuote, language: Language, { corpus, words, links }: PageContext): Html {
  const { marker, supports, text, leadIn, leadInOf, translation, translationFirst, place } = quote;
  const ref = parseSourceRef(place.source);
  const record = ref && corpus.policies.find(({ id }) => id === currentId(policyOfClause(ref.clause)))?.record;
  const isCurrent = ref !== null && record?.id === policyOfClause(ref.clause);
  const lang = record?.language ?? language;
  const href =
    ref && links.clause({ id: ref.clause, sha256: isCurrent ? (record?.sha256 ?? null) : null, span: ref.span });
  const label = `[${marker}] ${placeText(place, language)}`;
  const own = html`<p class="own" lang="${lang}">${text}</p>`;
  const translated =
    translation &&
    html`<p><span class="label">${wording[language].translation}${wording[language].colon}</span><span class="own" lang="${language}">${translation}</span></p>`;
  return html`<figure id="q${marker}">
${!supports && html`<p class="label">${words.nearest}</p>`}
${leadIn && leadInOf === null && html`<p class="small">${leadIn}</p>`}
<blockquote${!supports && html` class="near"`}>${translationFirst ? [translated, own] : [own, translated]}</blockquote>
<figcaption>${href ? html`<a href="${href}">${label}</a>` : label}</figcaption>
</figure>`;
}

function drawContact({ what, value, whose, place }: DrawnContact, language: Language): Html {
  const { colon, inBrackets } = wording[language];
  return html`<li><span class="small">${what}${colon}</span><strong>${value}</strong>${whose && inBrackets(whose)}${place && ` — ${place}`}</li>`;
}
