import { type Content, type Html, html } from '../html/html.ts';
import { STYLE_VERSION } from '../style/style-sheet.ts';
import type { PageContext } from './page-context.ts';

/** The content of a page. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  /** `middle` for two columns of text, `wide` for an outline beside them. */
  readonly width?: 'middle' | 'wide';
  readonly current?: 'home' | 'search' | 'changes';
}

/** A whole page: skip link, header, main part, footer. */
export function pageFrame({ title, body, width, current }: Page, context: PageContext): string {
  const { language, words, links, otherLanguage } = context;
  const item = (name: Page['current'], href: string, label: string) =>
    html`<li><a href="${href}"${current === name && html` aria-current="page"`}>${label}</a></li>`;
  const other = language === 'en' ? 'zh' : 'en';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title === words.site ? title : `${title} · ${words.site}`}</title>
<link rel="stylesheet" href="${links.style(STYLE_VERSION)}">
</head>
<body${width && html` class="${width}"`}>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<a class="name" href="${links.home()}">${words.site}</a>
<nav aria-label="${words.mainNav}"><ul>
${item('home', links.home(), words.policies)}
${item('search', links.search(), words.search)}
${item('changes', links.changes(), words.changes)}
<li><a href="${otherLanguage}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></li>
</ul></nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="bottom small"><p>${words.footer}</p></footer>
</body>
</html>
`.toString();
}

/** A page of one sentence: nothing found, too many searches. */
export function messagePage(title: string, text: Content, context: PageContext): string {
  return pageFrame({ title, body: html`<h1>${title}</h1><p>${text}</p>` }, context);
}
