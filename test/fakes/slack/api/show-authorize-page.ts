import type { IncomingMessage, ServerResponse } from 'node:http';
import { stringOf } from '../checks/json.ts';
import type { World } from '../world/world.ts';
import type { Installations } from './create-oauth.ts';

/** Path of the page on which a person allows the app. */
export const AUTHORIZE_PATH = '/oauth/v2/authorize';
/** Bolt's default, for apps without a configured redirect URL. */
const DEFAULT_REDIRECT = '/slack/oauth_redirect';

/**
 * Answers for the person whose id is in the cookie `d`, as a browser with a session sends it: redirects to the app with a code,
 * or with access_denied when the cookie `deny` is set.
 */
export function showAuthorizePage(
  world: World,
  oauth: Installations,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): void {
  const { searchParams } = new URL(request.url ?? '', 'http://loopback');
  const cookies = new URLSearchParams((request.headers.cookie ?? '').replaceAll('; ', '&'));
  const user = cookies.get('d') ?? '';
  const workspace = [...world.workspaces.values()].find(({ people }) => people.has(user));
  const scopes = (searchParams.get('scope') ?? '').split(',').filter(Boolean);
  const redirectUri = redirectOf(world, searchParams.get('redirect_uri'), request);
  const wrong =
    (!workspace && 'not_logged_in') ||
    (searchParams.get('client_id') !== world.app.clientId && 'invalid_client_id') ||
    (scopes.length === 0 && 'no_scopes') ||
    (redirectUri === null && 'bad_redirect_uri');
  if (!workspace || wrong || redirectUri === null) {
    response.writeHead(400, { 'content-type': 'text/plain' }).end(stringOf(wrong));
    return;
  }
  const back = new URL(redirectUri);
  if (cookies.has('deny')) back.searchParams.set('error', 'access_denied');
  else
    back.searchParams.set(
      'code',
      oauth.consent({ workspace: workspace.id, user, scopes, redirectUri: searchParams.get('redirect_uri') ?? '' }),
    );
  back.searchParams.set('state', searchParams.get('state') ?? '');
  response.writeHead(302, { location: back.href }).end();
}

/** The address to redirect to, which must start with a configured one; null when Slack would refuse it. */
function redirectOf({ settings }: World, requested: string | null, request: IncomingMessage): string | null {
  const [first] = settings.redirectUrls;
  if (requested === null) {
    if (first !== undefined) return first;
    const { referer } = request.headers;
    return referer === undefined ? null : new URL(DEFAULT_REDIRECT, referer).href;
  }
  if (first === undefined) return ['127.0.0.1', 'localhost'].includes(new URL(requested).hostname) ? requested : null;
  return settings.redirectUrls.some((url) => requested.startsWith(url)) ? requested : null;
}
