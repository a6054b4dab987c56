import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { findDocuments } from '../../../index/manage/find-documents.ts';
import { replaceDocument } from '../../../index/manage/replace-document.ts';
import { type Download, download } from '../../download/download.ts';
import { DownloadError } from '../../download/download-error.ts';
import { endingOf } from '../../download/ending-of.ts';
import { dateIn } from './add-policy.ts';
import { checkBytes, checkFile } from './check-bytes.ts';
import { refusalOf } from './refusal-of.ts';
import { readFetched, writeFetched } from './validators-file.ts';

type HeldDocument = ReturnType<typeof findDocuments>[number];

/** What became of a document whose address was asked again. */
export interface FetchOutcome {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly state: 'unchanged' | 'changed' | 'failed' | 'without address';
  /** One line on it. */
  readonly fact: string;
  /** Where the former text is kept, from the seeds folder on; null where nothing was replaced. */
  readonly kept: string | null;
}

/** A text with less than this share of the letters of before has lost its policy. */
const MIN_LETTERS_SHARE = 0.5;

/** Gets a document's address again, and replaces the document where its words have changed. Never throws for one document. */
export async function fetchDocument(
  held: HeldDocument,
  folders: { readonly seedsDir: string; readonly dataDir: string },
): Promise<FetchOutcome> {
  const { id, names, url } = held.entry;
  const about = { id, name: names.en, url: url ?? null, kept: null };
  if (!url) return { ...about, state: 'without address', fact: 'catalogue.json has no address of it' };
  try {
    return { ...about, ...(await fetchChange(held, url, folders)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isKnown = error instanceof DownloadError;
    return { ...about, state: 'failed', fact: `${isKnown ? '' : 'it cannot be put in its place: '}${reason}` };
  }
}

type Change = Pick<FetchOutcome, 'state' | 'fact'> & Partial<Pick<FetchOutcome, 'kept'>>;

async function fetchChange(
  held: HeldDocument,
  url: string,
  { seedsDir, dataDir }: { readonly seedsDir: string; readonly dataDir: string },
): Promise<Change> {
  const file = path.join(seedsDir, held.entry.file);
  const sha256 = sha256Of(readFileSync(file));
  const found = await download({ url, validators: readFetched(dataDir, url, sha256) });
  if (found === null) return { state: 'unchanged', fact: 'the server says that it has not changed' };
  const remember = (hash: string) =>
    writeFetched(dataDir, { url, sha256: hash, etag: found.etag, lastModified: found.lastModified });
  const judged = await judge(found, await checkFile(file, seedsDir));
  if (judged.state === 'unchanged') remember(sha256);
  if (judged.state !== 'changed' || judged.ending === null) return judged;
  const { bytes } = found;
  const { kept } = replaceDocument(seedsDir, held, { bytes, ending: judged.ending, formerDate: judged.formerDate });
  remember(sha256Of(bytes));
  return { state: 'changed', fact: `${judged.fact}; the former text is kept as ${kept}`, kept };
}

/** Compares what was downloaded with the document that is held. */
async function judge(
  { bytes, type, url }: Download,
  former: Awaited<ReturnType<typeof checkFile>>,
): Promise<Change & { readonly ending: string | null; readonly formerDate: string | null }> {
  const ending = endingOf(type, url);
  const formerDate = dateIn(former);
  const failed = (fact: string) => ({ state: 'failed' as const, fact, ending, formerDate });
  if (ending === null) return failed(`its format (${type || 'unknown'}) is not read`);
  const check = await checkBytes(`page${ending}`, bytes);
  const refusal = refusalOf(check);
  if (refusal !== null || check.document === null) return failed(refusal ?? 'it cannot be read');
  const [letters, before] = [check.document.letters, former.document?.letters ?? 0];
  if (check.document.words === former.document?.words)
    return { state: 'unchanged', fact: 'its words are the same', ending, formerDate };
  if (letters < before * MIN_LETTERS_SHARE)
    return failed(`it has ${letters} letters, and the text that is held has ${before}`);
  return { state: 'changed', fact: `${letters} letters, before ${before}`, ending, formerDate };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
