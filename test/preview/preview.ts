import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from '../../adapters/project/environment.ts';
import { openResponder } from '../../adapters/start/open-responder.ts';
import { findChromium } from '../support/browser/find-chromium.ts';
import { discordPages } from './discord/discord-pages.ts';
import { openSiteCorpus } from './site/open-site-corpus.ts';
import { takeSitePictures } from './site/site-pictures.ts';
import { slackPages } from './slack/slack-pages.ts';
import { takePictures } from './take-pictures.ts';

/** The folder of the pictures in the documentation. */
const PICTURES = path.join('test', 'preview', 'pictures');

/**
 * `npm run preview [-- NAME [FOLDER]]`: draws real replies like the platforms would, and takes pictures of the pages; with
 * NAME only of those whose names contain it.
 */
export async function main([wanted = '', folder = PICTURES]: readonly string[]): Promise<number> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const env = readEnvironment();
  const stateDir = await mkdtemp(path.join(tmpdir(), 'clausewise-preview-'));
  const { responder, corpus, close } = await openResponder({
    env,
    seedsDir: env.SEEDS_DIR,
    dataDir: env.DATA_DIR,
    stateDir,
    warn: say,
    limits: { perPerson: null, perChannel: null },
  });
  try {
    const all = [...(await slackPages({ responder, corpus })), ...(await discordPages({ responder }))];
    const pages = all.filter(({ name }) => name.includes(wanted));
    const { pictures } = await takePictures(pages, folder);
    for (const { name } of pages) say(path.join(folder, `${name}.html`));
    const browser = findChromium();
    const files = [...pictures];
    if (browser && (wanted === '' || wanted.startsWith('page'))) {
      const site = await openSiteCorpus(stateDir, env.SEEDS_DIR);
      files.push(...(await takeSitePictures(folder, { ...site, browser, wanted })));
    }
    say(files.length > 0 ? `${files.length} pictures in ${folder}` : 'No chromium found: pages, but no pictures.');
    return 0;
  } finally {
    await close();
    await rm(stateDir, { recursive: true, force: true });
  }
}
