import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { download } from '../../download/download.ts';
import { DownloadError } from '../../download/download-error.ts';
import { endingOf } from '../../download/ending-of.ts';

/** A document from a file or the web. */
export interface ObtainedDocument {
  /** Its file name; of a web page one after its address. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly url: string | null;
}

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads a file, or downloads a web address.
 * @throws Error with one line: the fact and the cure
 */
export const obtainDocument = (source: string): Promise<ObtainedDocument> =>
  /^https?:\/\//i.test(source) ? downloaded(source) : Promise.resolve(readFrom(source));

function readFrom(file: string): ObtainedDocument {
  const stat = statSync(file, { throwIfNoEntry: false });
  const fail = (fact: string, cure: string): never => {
    throw new DocumentError(`Cannot add ${file}: ${fact}. ${cure}`);
  };
  if (!stat) return fail('there is no such file', 'Name a document, or a web address with http:// or https://.');
  if (!stat.isFile()) return fail('it is no regular file', 'Name a document.');
  if (stat.size > MAX_BYTES)
    return fail(`it has ${(stat.size / 1024 / 1024).toFixed(1)} MB, and a policy has at most 4 MB`, 'Split it.');
  return { file: path.basename(file), bytes: readFileSync(file), url: null };
}

async function downloaded(url: string): Promise<ObtainedDocument> {
  const fail = (fact: string, cause?: unknown) =>
    new DocumentError(`Cannot add ${url}: ${fact}. Save the page by hand, and add the file with --url.`, { cause });
  if (!URL.canParse(url)) throw fail('it is no web address');
  try {
    const found = await download({ url });
    if (!found) throw fail('the server sends nothing');
    const ending = endingOf(found.type, found.url);
    if (ending === null) throw fail(`its format (${found.type || 'unknown'}) is not read`);
    const base = path.posix.basename(new URL(found.url).pathname).replace(/\.\w+$/, '') || 'index';
    return { file: `${base.replace(/[^\p{L}\p{N} ._-]+/gu, ' ')}${ending}`, bytes: found.bytes, url };
  } catch (error) {
    throw error instanceof DownloadError ? fail(error.message, error) : error;
  }
}

/** A document cannot be had: one line with the cure. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}
