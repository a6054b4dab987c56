import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { createSite, type SiteOptions } from '../../../adapters/serve/create-site.ts';
import { serveSite } from '../../../adapters/serve/http/serve-site.ts';
import { openIndex } from '../../../index/open/open-index.ts';
import { type Corpus, openCorpus } from '../../../src/retrieve/corpus.ts';
import { seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** An answer over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** What a request may have beside its target, which is sent as it is. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Pages served on this machine. */
export interface TestSite {
  readonly port: number;
  readonly url: string;
  readonly get: (target: string, sent?: Sent) => Promise<HttpAnswer>;
  /** What was thrown while pages were made. */
  readonly faults: readonly unknown[];
}

/**
 * Opens the corpus of policy texts by their names.
 * @param whenOver what removes the folders: vitest's `afterAll` for all tests of a file
 */
export async function openTexts(
  files: Readonly<Record<string, string>>,
  whenOver: (remove: () => void) => void,
): Promise<Corpus> {
  const seedsDir = seedsFolder(files, whenOver);
  const { policies, texts, historyOf } = await openIndex({ seedsDir, dataDir: tempFolder(whenOver) });
  return openCorpus(policies, texts, { historyOf });
}

/** Serves the pages of a corpus until the test is over. */
export async function openSite(corpus: Corpus, options: Partial<SiteOptions> = {}): Promise<TestSite> {
  const faults: unknown[] = [];
  const site = createSite({
    corpus: () => corpus,
    ask: { annotations: true },
    publicUrl: null,
    gaps: null,
    onFault: (error) => faults.push(error),
    ...options,
  });
  const server = await serveSite({ host: '127.0.0.1', port: 0, answer: site.answer });
  onTestFinished(server.close);
  const { port } = server;
  return { port, url: `http://127.0.0.1:${port}`, faults, get: (target, sent) => send(port, target, sent) };
}

function send(port: number, target: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => (text += more));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
