import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findChromium } from '../support/browser/find-chromium.ts';
import { shrinkPng } from './shrink-png.ts';

/** A page of which a picture is taken. */
export interface PreviewPage {
  /** Name of the files, without an extension. */
  readonly name: string;
  readonly html: string;
  /** In CSS pixels. */
  readonly width: number;
  /** Minimum height in CSS pixels; a picture is as high as its content. */
  readonly height: number;
}

/** The files that were written. */
export interface Pictures {
  readonly pages: readonly string[];
  /** Empty if there is no browser. */
  readonly pictures: readonly string[];
}

/** Height of the window in which a page is measured: with a very low one, Chromium ignores the width. */
const MEASURED = 600;
/** Milliseconds. A page without scripts is rendered within a second; a browser that hangs is ended. */
const PATIENCE_MS = 60_000;

/**
 * Writes pages as HTML into a folder, and pictures of them as PNG if there is a Chromium.
 * @throws Error if the browser starts but makes no picture
 */
export async function takePictures(pages: readonly PreviewPage[], outDir: string): Promise<Pictures> {
  await mkdir(outDir, { recursive: true });
  const browser = findChromium();
  const written: string[] = [];
  const pictures: string[] = [];
  for (const { name, html, width, height } of pages) {
    const page = path.resolve(outDir, `${name}.html`);
    await writeFile(page, html);
    written.push(page);
    if (!browser) continue;
    pictures.push(await photograph(browser, page, { width, height }));
  }
  return { pages: written, pictures };
}

/** Takes a picture of a page, and writes it beside the page. */
async function photograph(browser: string, page: string, { width, height }: WindowSize): Promise<string> {
  const picture = page.replace(/\.html$/u, '.png');
  const folder = await mkdtemp(path.join(tmpdir(), 'clausewise-preview-'));
  try {
    await rm(picture, { force: true });
    const run = (size: WindowSize, what: readonly string[]) => runBrowser(browser, { folder, size, what });
    const measure = path.join(folder, 'measure.html');
    await writeFile(measure, measuring(await readFile(page, 'utf8')));
    const measured = await run({ width, height: MEASURED }, ['--dump-dom', pathToFileURL(measure).href]);
    const needed = Number(/data-height="(\d+)"/u.exec(measured)?.[1] ?? 0);
    await run({ width, height: Math.max(height, needed) }, [`--screenshot=${picture}`, pathToFileURL(page).href]);
    await writeFile(picture, shrinkPng(await readFile(picture)));
    return picture;
  } catch (cause) {
    throw new Error(`Cannot take a picture of ${page}: ${browser} made none. Look at the page itself.`, { cause });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** A copy of the page with a script that measures its height; the page itself allows no scripts. */
const measuring = (html: string): string =>
  html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
    .replace(
      '</body>',
      '<script>document.body.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)</script></body>',
    );

/** Arguments of the browser. */
interface BrowserRun {
  /** Folder of a profile of its own: with the profile of a running browser, that browser would open the page instead. */
  readonly folder: string;
  readonly size: WindowSize;
  readonly what: readonly string[];
}

/** Runs the browser until it ends, and returns what it printed. */
async function runBrowser(browser: string, { folder, size, what }: BrowserRun): Promise<string> {
  const still = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  const look = ['--hide-scrollbars', '--disable-lcd-text', `--window-size=${size.width},${size.height}`];
  const profile = `--user-data-dir=${path.join(folder, 'profile')}`;
  const { stdout } = await promisify(execFile)(browser, [...still, ...look, profile, ...what], {
    timeout: PATIENCE_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
