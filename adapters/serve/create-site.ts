import { LRUCache } from 'lru-cache';
import type { AskOptions } from '../../src/engine/evaluate-policy.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { buildPage } from './pages/build-page.ts';
import { type GapFigure, gapsPage } from './pages/gaps-page.ts';
import type { PageContext } from './pages/page-context.ts';
import { messagePage, pageFrame } from './pages/page-frame.ts';
import { chooseLanguage } from './site/choose-language.ts';
import { createLimit } from './site/create-limit.ts';
import { isToken } from './site/is-token.ts';
import { parseTarget, type Route } from './site/parse-route.ts';
import type { SiteAnswer, SiteRequest } from './site/site-answer.ts';
import { createLinks } from './site/site-links.ts';
import { STYLE_SHEET } from './style/style-sheet.ts';
import { wordsIn } from './words/words-in.ts';

/** What the pages are made from. */
export interface SiteOptions {
  /** The corpus of the moment. */
  readonly corpus: () => Corpus;
  readonly ask: AskOptions;
  /** The public address of the site, without a slash at its end; null where it is not known. */
  readonly publicUrl: string | null;
  /** The token of the operator, and the figures that it opens; null leaves their page out. */
  readonly gaps: { readonly token: string; readonly read: () => Promise<readonly GapFigure[]> } | null;
  /** Called with what was thrown while a page was made. */
  readonly onFault: (error: unknown) => void;
  readonly clock?: () => number;
}

/** The pages by their addresses. */
export interface Site {
  /** The answer to a request; never rejects. */
  readonly answer: (request: SiteRequest) => Promise<SiteAnswer>;
}

/** Searches take the engine some milliseconds, which others wait for: not more are done at once and a second. */
const SEARCHES = { atOnce: 20, perSecond: 10 };
/** Pages that are made, and not kept from before. */
const PAGES = { atOnce: 100, perSecond: 40 };
/** Characters of pages that are kept. */
const MAX_KEPT_LENGTH = 20_000_000;

/** Makes the pages of a corpus; what was made once is kept as long as the corpus is the same. */
export function createSite(options: SiteOptions): Site {
  const { publicUrl, gaps, onFault, clock = Date.now } = options;
  const base = publicUrl ? new URL(publicUrl).pathname.replace(/\/+$/, '') : '';
  const kept = new WeakMap<Corpus, LRUCache<string, SiteAnswer>>();
  const maySearch = createLimit({ ...SEARCHES, clock });
  const mayBuild = createLimit({ ...PAGES, clock });

  async function answer(request: SiteRequest): Promise<SiteAnswer> {
    const { route, path, query } = parseTarget(request.target, base);
    if (route?.kind === 'style') return css();
    const context = contextOf(request, path, query);
    try {
      if (route?.kind === 'gaps' && gaps) return await answerGaps(gaps, request, context);
      return answerKept(route, query, context);
    } catch (error) {
      onFault(error);
      return page(500, messagePage(context.words.failed, null, context), 'never');
    }
  }

  function contextOf({ acceptLanguage }: SiteRequest, path: string, query: URLSearchParams): PageContext {
    const { language, isAsked } = chooseLanguage(query.get('lang'), acceptLanguage);
    const asked = isAsked ? language : null;
    const other = new URLSearchParams(query);
    other.set('lang', language === 'en' ? 'zh' : 'en');
    return {
      corpus: options.corpus(),
      language,
      words: wordsIn[language],
      links: createLinks(base, asked),
      permanent: createLinks(publicUrl?.replace(/\/+$/, '') ?? '', null),
      otherLanguage: `${base}${path.replace(/^[/\\]+/, '/')}?${other}`,
      asked,
    };
  }

  function answerKept(route: Route | null, query: URLSearchParams, context: PageContext): SiteAnswer {
    const { corpus, language } = context;
    const pages = kept.get(corpus) ?? createKept();
    kept.set(corpus, pages);
    const key = JSON.stringify([language, route, query.toString()]);
    const known = pages.get(key);
    if (known) return known;
    const isSearch = route?.kind === 'search' && Boolean(query.get('q')?.trim());
    if (isSearch ? !maySearch() : !mayBuild())
      return page(503, messagePage(context.words.tooMany, null, context), 'never', { 'retry-after': '2' });
    const built = route ? buildPage(route, query, { context, ask: options.ask }) : { status: 404 as const };
    if ('location' in built) return { ...page(302, '', 'ask'), location: built.location };
    if ('status' in built)
      return page(404, messagePage(context.words.notFound, context.words.notFoundHint, context), 'ask');
    // What people search for is kept nowhere: not here, and not by what stands between them and here.
    const made = page(200, pageFrame(built, context), isSearch ? 'never' : 'ask');
    if (!isSearch) pages.set(key, made);
    return made;
  }

  async function answerGaps(
    { token, read }: NonNullable<SiteOptions['gaps']>,
    { authorization }: SiteRequest,
    context: PageContext,
  ): Promise<SiteAnswer> {
    const { words } = context;
    if (authorization && isToken(authorization, token))
      return page(200, pageFrame(gapsPage(await read(), context), context), 'never');
    const headers = { 'www-authenticate': 'Basic realm="Clausewise", charset="UTF-8"' };
    return page(401, messagePage(words.refused, words.refusedHint, context), 'never', headers);
  }

  return { answer };
}

const createKept = (): LRUCache<string, SiteAnswer> =>
  new LRUCache({ maxSize: MAX_KEPT_LENGTH, sizeCalculation: ({ body }, key) => body.length + key.length });

function page(
  status: SiteAnswer['status'],
  body: string,
  keep: SiteAnswer['keep'],
  headers: SiteAnswer['headers'] = {},
): SiteAnswer {
  return { status, type: 'text/html; charset=utf-8', body, keep, headers };
}

const css = (): SiteAnswer => ({ status: 200, type: 'text/css; charset=utf-8', body: STYLE_SHEET, keep: 'for-good' });
