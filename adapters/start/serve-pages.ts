import type { Environment } from '../project/environment.ts';
import type { SiteServer } from '../serve/http/serve-site.ts';
import type { StartServeOptions } from '../serve/start-serve.ts';

/** What the pages are made from, and the settings that say whether they are served. */
export type ServePagesOptions = Pick<StartServeOptions, 'corpus' | 'readGaps' | 'log'> & { readonly env: Environment };

/** Serves pages where a port is set; null where none is, or it is taken: that is told, and keeps nobody from asking. */
export async function servePages({ env, log, ...options }: ServePagesOptions): Promise<SiteServer | null> {
  if (env.SERVE_PORT === undefined) return null;
  const { startServe } = await import('../serve/start-serve.ts');
  try {
    return await startServe({ env, host: env.SERVE_HOST, port: env.SERVE_PORT, log, ...options });
  } catch (error) {
    log.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
