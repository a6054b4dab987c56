import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSite } from '../../../adapters/serve/create-site.ts';
import { serveSite } from '../../../adapters/serve/http/serve-site.ts';
import { createLinks } from '../../../adapters/serve/site/site-links.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { openBrowser, type View } from '../../support/browser/open-browser.ts';
import { shrinkPng } from '../shrink-png.ts';

const DESKTOP: View = { width: 1280, height: 900 };
const PHONE: View = { width: 390, height: 844 };
/** Pixels of the height of a picture: a policy is longer than anybody would look at. */
const MAX_HEIGHT = 1600;

/** How pictures of the pages are taken. */
export interface SitePicturesOptions {
  readonly corpus: Corpus;
  /** Id of a policy that is held in several versions. */
  readonly changed: string;
  readonly browser: string;
  /** Only pictures with names that contain it. */
  readonly wanted: string;
}

/**
 * Takes pictures of the pages in a real browser, at a desk and on a phone.
 * @returns the files
 */
export async function takeSitePictures(
  outDir: string,
  { corpus, changed, browser, wanted }: SitePicturesOptions,
): Promise<string[]> {
  const faults: unknown[] = [];
  const onFault = (error: unknown) => void faults.push(error);
  const site = createSite({ corpus: () => corpus, ask: { annotations: true }, publicUrl: null, gaps: null, onFault });
  const server = await serveSite({ host: '127.0.0.1', port: 0, answer: site.answer });
  const window = await openBrowser(browser);
  await mkdir(outDir, { recursive: true });
  const files: string[] = [];
  try {
    for (const { name, address, view } of shots(corpus, changed)) {
      if (!name.includes(wanted)) continue;
      await window.open(`http://127.0.0.1:${server.port}${address}`, view);
      const file = path.join(outDir, `${name}.png`);
      await writeFile(file, shrinkPng(await window.photograph(MAX_HEIGHT)));
      files.push(file);
    }
  } finally {
    await window.close();
    server.close();
  }
  if (faults.length > 0) throw new Error('Cannot take pictures: a page could not be made.', { cause: faults[0] });
  return files;
}

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly view: View;
}

function shots(corpus: Corpus, changed: string): Shot[] {
  const links = createLinks('', null);
  const aws = corpus.policies.find(({ id }) => id === 'aws');
  const [, , , clause] = aws?.open.index.policy.clauses.filter(({ sentences }) => sentences.length > 2) ?? [];
  const span = clause?.sentences[1]?.span ?? null;
  const clauseAddress = links.clause({ id: clause?.id ?? '', sha256: aws?.record.sha256 ?? null, span });
  const pages: readonly (readonly [string, string])[] = [
    ['home', links.home()],
    ['policy', links.policy('aws')],
    ['clause', clauseAddress],
    ['search', links.search({ q: 'How long does Huawei Cloud keep my data?' })],
    ['changes', links.policyChanges(changed)],
  ];
  const both = pages.flatMap(([name, address]) => [
    { name: `page-${name}`, address, view: DESKTOP },
    { name: `page-${name}-phone`, address, view: PHONE },
  ]);
  const zh = links.search({ q: '华为云会把我的数据保留多久？', lang: 'zh' });
  return [
    ...both,
    { name: 'page-search-zh', address: zh, view: DESKTOP },
    { name: 'page-policy-dark', address: links.policy('aws'), view: { ...DESKTOP, scheme: 'dark' } },
  ];
}
