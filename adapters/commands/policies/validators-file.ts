import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const Fetched = v.object({
  url: v.string(),
  /** Of the file that is held. */
  sha256: v.string(),
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
});
/** What a server said of a document when it was fetched, and the file that was held then. */
export type Fetched = v.InferOutput<typeof Fetched>;

const fileOf = (dataDir: string, url: string): string =>
  path.join(dataDir, 'fetched', `${createHash('sha256').update(url).digest('hex').slice(0, 32)}.json`);

/** What was said of an address the last time; null where nothing was, or where another file is held by now. */
export function readFetched(dataDir: string, url: string, sha256: string): Fetched | null {
  try {
    const parsed = v.safeParse(Fetched, JSON.parse(readFileSync(fileOf(dataDir, url), 'utf8')));
    return parsed.success && parsed.output.url === url && parsed.output.sha256 === sha256 ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Keeps what was said; where the data folder cannot be written, nothing: the document is then sent again the next time. */
export function writeFetched(dataDir: string, fetched: Fetched): void {
  const file = fileOf(dataDir, fetched.url);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, `${JSON.stringify(fetched)}\n`);
    renameSync(draft, file);
  } catch {
    // Only the next request costs more.
  }
}
