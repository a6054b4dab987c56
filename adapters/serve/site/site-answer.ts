/** A request as far as the pages need it. */
export interface SiteRequest {
  /** Path and query, as they were sent. */
  readonly target: string;
  readonly acceptLanguage?: string | undefined;
  readonly authorization?: string | undefined;
}

/** How a request is answered. */
export interface SiteAnswer {
  readonly status: 200 | 302 | 401 | 404 | 500 | 503;
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly body: string;
  /** How long a browser may keep it: for good, after asking whether it has changed, or not at all. */
  readonly keep: 'for-good' | 'ask' | 'never';
  readonly location?: string;
  /** Further headers: of a refusal, how to ask again. */
  readonly headers?: Readonly<Record<string, string>>;
}
