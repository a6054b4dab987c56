import { FakeSlackError } from '../world/fake-slack-error.ts';

const MAX_PAGES = 6;

/** Follows the pages of an installation like a browser: links, redirects, and the cookies of each host. */
export async function followInstallPages(
  installUrl: string,
  { person, deny }: { readonly person: string; readonly deny: boolean },
): Promise<{ readonly status: number; readonly body: string }> {
  const session = deny ? `d=${person}; deny=1` : `d=${person}`;
  const cookies = new Map<string, string>();
  let url = new URL(installUrl);
  const app = url.host;
  for (let page = 0; page < MAX_PAGES; page++) {
    const cookie = url.host === app ? [...cookies].map((pair) => pair.join('=')).join('; ') : session;
    const response = await fetch(url, { redirect: 'manual', headers: { cookie, referer: installUrl } });
    if (url.host === app)
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
    const body = await response.text();
    // Only the first page, Bolt's install page, has the button "Add to Slack"; the last one also links to Slack.
    const button = page === 0 ? /href="([^"]*authorize[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') : undefined;
    const next = response.headers.get('location') ?? button;
    if (next === undefined) return { status: response.status, body };
    url = new URL(next, url);
  }
  throw new FakeSlackError(`Cannot install from ${installUrl}: more than ${MAX_PAGES} pages followed each other.`);
}
