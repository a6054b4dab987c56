import { forgetTypedWords } from '../../src/chat/memory/forget-typed-words.ts';
import type { AskOptions } from '../../src/engine/evaluate-policy.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import type { Log } from '../project/create-log.ts';
import type { Environment } from '../project/environment.ts';
import { createSite, type SiteOptions } from './create-site.ts';
import { type SiteServer, serveSite } from './http/serve-site.ts';

/** How the pages are served. */
export interface StartServeOptions {
  readonly env: Pick<Environment, 'SERVE_TOKEN' | 'SERVE_URL' | 'QUOTE_FIRST'>;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The corpus of the moment. */
  readonly corpus: () => Corpus;
  /** Reads the figures of gaps; without it the operator's page says that none are counted. */
  readonly readGaps?: NonNullable<SiteOptions['gaps']>['read'];
  readonly log: Log;
}

/** How often (ms) the words of searches are dropped from the memory of the engine. */
const FORGET_MS = 60_000;

/**
 * Serves the pages of a corpus.
 * @throws Error naming the port that cannot be used
 */
export async function startServe(options: StartServeOptions): Promise<SiteServer> {
  const { env, host, port, corpus, log, readGaps = async () => [] } = options;
  const ask: AskOptions = { annotations: true, quoteFirst: env.QUOTE_FIRST };
  const { SERVE_TOKEN: token, SERVE_URL: publicUrl = null } = env;
  const gaps = token ? { token, read: readGaps } : null;
  // What was searched for stays out of the log: of an error only its kind and message are told.
  const onFault = (error: unknown) =>
    log.error(`Cannot show a page: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}.`);
  const site = createSite({ corpus, ask, publicUrl, gaps, onFault });
  try {
    const server = await serveSite({ host, port, answer: site.answer });
    const forgetting = setInterval(() => forgetTypedWords(corpus()), FORGET_MS).unref();
    log.info(`Pages to read in are served on http://${host.includes(':') ? `[${host}]` : host}:${server.port}.`);
    const close = (): void => {
      clearInterval(forgetting);
      server.close();
    };
    return { port: server.port, close };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot serve pages on ${host}:${port}: ${reason}. Set SERVE_PORT to a free port.`, {
      cause: error,
    });
  }
}
