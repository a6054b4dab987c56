import { type Agent, fetch, type Response } from 'undici';
import { readVersion } from '../project/read-version.ts';
import { createAgent, refusePrivateHost } from './create-agent.ts';
import { DownloadError } from './download-error.ts';
import { isAllowedByRobots } from './robots.ts';

/** What a server said of a document the last time, so that it is sent again only where it has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What is downloaded, and under which limits. */
export interface DownloadOptions {
  readonly url: string;
  readonly validators?: Validators | null;
  readonly maxBytes?: number;
  /** Milliseconds for all requests together. */
  readonly timeoutMs?: number;
}

/** A downloaded document; null for one that has not changed. */
export interface Download extends Validators {
  readonly bytes: Uint8Array;
  /** Media type in small letters, without parameters; empty where the server gives none. */
  readonly type: string;
  /** Address after redirects. */
  readonly url: string;
}

const AGENT_NAME = 'clausewise';
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_ROBOTS_BYTES = 512 * 1024;
const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 30_000;
const ACCEPT = 'text/html, text/markdown, text/plain, application/pdf;q=0.9, */*;q=0.1';

/**
 * Downloads a document by HTTP, as robots.txt lets it: redirects lead to http and https only, and to no private address
 * except on the document's own host.
 * @returns null where the document has not changed since it was given these validators
 * @throws DownloadError with the fact
 */
export async function download({
  url,
  validators = null,
  maxBytes = MAX_BYTES,
  timeoutMs = TIMEOUT_MS,
}: DownloadOptions): Promise<Download | null> {
  const ownHost = new URL(url).hostname;
  const agent = createAgent(ownHost);
  const request: Request = { agent, ownHost, signal: AbortSignal.timeout(timeoutMs), robots: new Map() };
  try {
    const headers = {
      accept: ACCEPT,
      ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
      ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
    };
    const { response, url: place } = await follow(url, headers, { ...request, isRobotsAsked: true });
    if (response.status === 304 && validators) return null;
    if (!response.ok) throw new DownloadError(`the server answers ${response.status}`);
    const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')];
    return { bytes: await readBody(response, maxBytes), type, url: place, etag, lastModified };
  } catch (error) {
    throw error instanceof DownloadError ? error : new DownloadError(factOf(error, timeoutMs), { cause: error });
  } finally {
    await agent.destroy();
  }
}

/** What the requests for one document share. */
interface Request {
  readonly agent: Agent;
  readonly ownHost: string;
  readonly signal: AbortSignal;
  /** Rules by origin, once they have been fetched. */
  readonly robots: Map<string, string>;
}

/** Requests an address, and those that it redirects to. */
async function follow(
  from: string,
  headers: Readonly<Record<string, string>>,
  request: Request & { readonly isRobotsAsked: boolean },
): Promise<{ response: Response; url: string }> {
  let url = new URL(from);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    if (!/^https?:$/.test(url.protocol)) throw new DownloadError(`it leads to ${url.protocol}, which is not the web`);
    refusePrivateHost(url.hostname, request.ownHost);
    if (request.isRobotsAsked && !(await isAllowed(url, request)))
      throw new DownloadError(`robots.txt of ${url.host} does not let programs fetch it`);
    const response = await fetch(url, {
      headers: { 'user-agent': `${AGENT_NAME}/${readVersion()}`, ...headers },
      redirect: 'manual',
      dispatcher: request.agent,
      signal: request.signal,
    });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || !location) return { response, url: url.href };
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw new DownloadError(`it redirects more than ${MAX_REDIRECTS} times`);
}

/** Whether the robots.txt of an address's host allows it; a host without one allows all, one that fails nothing (RFC 9309). */
async function isAllowed(url: URL, request: Request): Promise<boolean> {
  const robots = request.robots.get(url.origin) ?? (await fetchRobots(url.origin, request));
  request.robots.set(url.origin, robots);
  return isAllowedByRobots(robots, AGENT_NAME, url.pathname + url.search);
}

async function fetchRobots(origin: string, request: Request): Promise<string> {
  const { response } = await follow(`${origin}/robots.txt`, {}, { ...request, isRobotsAsked: false });
  if (response.status >= 500)
    throw new DownloadError(`its robots.txt cannot be read: the server answers ${response.status}`);
  if (!response.ok) {
    await response.body?.cancel();
    return '';
  }
  return Buffer.from(await readBody(response, MAX_ROBOTS_BYTES)).toString('utf8');
}

async function readBody({ body, headers }: Response, maxBytes: number): Promise<Uint8Array> {
  const megabytes = (maxBytes / 1024 / 1024).toFixed(0);
  const tooLarge = () => new DownloadError(`it has more than ${megabytes} MB, and a policy has at most that`);
  if (Number(headers.get('content-length')) > maxBytes) {
    await body?.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += (part as Uint8Array).length;
    if (size > maxBytes) throw tooLarge();
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts);
}

function factOf(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `the server takes more than ${timeoutMs / 1000} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof DownloadError) return cause.message;
  const code = (cause as { code?: string }).code;
  return `the server cannot be reached (${code ?? (cause instanceof Error ? cause.message : String(cause))})`;
}
