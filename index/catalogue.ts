import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { PolicyRecord } from '../src/policy/policy.ts';
import { detectLanguage } from '../src/text/language.ts';
import { policyDates } from './clauses/dates.ts';
import { readSeed, SeedError } from './read/read-seed.ts';

const date = v.nullish(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date as YYYY-MM-DD')));
const Id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'not an id of letters, digits and hyphens'));

const Entry = v.object({
  id: Id,
  provider: v.optional(Id),
  home: v.nullish(v.string()),
  names: v.object({ en: v.pipe(v.string(), v.minLength(1)), zh: v.optional(v.string()) }),
  aliases: v.optional(v.array(v.string()), []),
  title: v.optional(v.string()),
  language: v.optional(v.picklist(['en', 'zh'])),
  file: v.pipe(v.string(), v.minLength(1)),
  sha256: v.optional(v.string()),
  effective: date,
  updated: date,
  url: v.nullish(v.string()),
});
type Entry = v.InferOutput<typeof Entry>;

/** A policy to index: its record, its text, and what was found wrong on the way. */
export interface Seed {
  readonly record: PolicyRecord;
  readonly text: string;
}

/** The policies of a folder, and one line for each thing in it that cannot be used as it is. */
export interface Catalogue {
  readonly seeds: readonly Seed[];
  readonly problems: readonly string[];
}

/** A seeds folder that holds no policy at all. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

const TEXT_FILE = /\.(?:txt|md|markdown|text)$/i;
const NOT_A_POLICY = /^(?:readme|license|changelog)\b/i;

/**
 * Reads a seeds folder: the records of `catalogue.json`, and every other text file under its own name.
 * @throws CatalogueError when the folder is missing, not readable, or holds no policy that can be read
 */
export function readCatalogue(dir: string): Catalogue {
  const files = listFiles(dir);
  const problems: string[] = [];
  const entries = readEntries(dir, files, problems);
  const named = new Set(entries.map((entry) => entry.file));
  const ids = new Set(entries.map((entry) => entry.id));
  const all = [
    ...entries,
    ...files
      .filter((file) => TEXT_FILE.test(file) && !NOT_A_POLICY.test(file) && !named.has(file))
      .map((file) => unnamed(file, ids)),
  ];
  const seeds = all.flatMap((entry) => {
    try {
      return [seedOf(dir, entry, problems)];
    } catch (error) {
      problems.push(
        error instanceof SeedError
          ? error.message
          : `Cannot index ${entry.file}: ${reason(error)}. Check the file and its permissions.`,
      );
      return [];
    }
  });
  if (seeds.length === 0) {
    throw new CatalogueError(
      [
        `Cannot index ${dir}: no policy in it can be read. Put policy texts (.txt) there, or name another folder with --seeds.`,
        ...problems,
      ].join('\n'),
    );
  }
  return { seeds, problems };
}

const reason = (error: unknown): string => {
  const code = (error as { code?: string }).code;
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'it is not readable',
    EISDIR: 'it is a folder',
    ENOTDIR: 'it is not a folder',
  };
  return (code && known[code]) || (error instanceof Error ? error.message : String(error));
};

function listFiles(dir: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    throw new CatalogueError(
      `Cannot read the seeds folder ${dir}: ${reason(error).replace('file', 'folder')}. Name an existing folder with --seeds or SEEDS_DIR.`,
      { cause: error },
    );
  }
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readEntries(dir: string, files: readonly string[], problems: string[]): Entry[] {
  const file = 'catalogue.json';
  if (!files.includes(file)) return [];
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path.join(dir, file), 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    problems.push(
      `Cannot read ${file}: ${reason(error)}. The texts are indexed under their file names; mend the file to name them.`,
    );
    return [];
  }
  if (!Array.isArray(raw)) {
    problems.push(
      `Cannot read ${file}: it is not a list of records. The texts are indexed under their file names; see seeds/README.md.`,
    );
    return [];
  }
  const entries: Entry[] = [];
  raw.forEach((one: unknown, i) => {
    const parsed = v.safeParse(Entry, one);
    const label = `record ${i + 1}${typeof (one as Entry | null)?.id === 'string' ? ` (${(one as Entry).id})` : ''} of ${file}`;
    if (!parsed.success) {
      const issue = parsed.issues[0];
      problems.push(
        `Cannot use ${label}: ${issue.path?.map((part) => String(part.key)).join('.') ?? 'it'}: ${issue.message}. Correct the record; see seeds/README.md.`,
      );
    } else if (entries.some((entry) => entry.id === parsed.output.id)) {
      problems.push(`Cannot use ${label}: its id is taken by an earlier record. Give it another id.`);
    } else if (!files.includes(parsed.output.file)) {
      problems.push(
        `Cannot use ${label}: its file ${parsed.output.file} is not in the folder. Add the file or correct the name.`,
      );
    } else entries.push(parsed.output);
  });
  return entries;
}

/** "Oracle Cloud.txt" becomes the provider `oracle-cloud`, called "Oracle Cloud". */
function unnamed(file: string, ids: Set<string>): Entry {
  const name = file.replace(TEXT_FILE, '');
  const slug =
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'policy';
  let id = slug;
  for (let n = 2; ids.has(id); n++) id = `${slug}-${n}`;
  ids.add(id);
  const host = /^(?:www\.)?([\p{L}\p{N}-]{3,})\.(?:\p{L}{2,4}\.)?\p{L}{2,4}$/iu.exec(name)?.[1];
  return {
    id,
    names: { en: name, zh: name },
    aliases: host ? [host] : [],
    file,
    home: undefined,
    effective: undefined,
    updated: undefined,
    url: undefined,
  };
}

function seedOf(dir: string, entry: Entry, problems: string[]): Seed {
  const bytes = readFileSync(path.join(dir, entry.file));
  const text = readSeed(entry.file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (entry.sha256 && entry.sha256 !== sha256) {
    problems.push(
      `${entry.file} is not the text that catalogue.json describes (its sha256 is ${sha256.slice(0, 12)}…): it is indexed as it is. Check its record's dates and set its sha256.`,
    );
  }
  const dates = policyDates(text);
  return {
    text,
    record: {
      id: entry.id,
      provider: entry.provider ?? entry.id,
      home: entry.home ?? null,
      names: { en: entry.names.en, zh: entry.names.zh ?? entry.names.en },
      aliases: entry.aliases,
      title: entry.title ?? '',
      language: entry.language ?? detectLanguage(text),
      file: entry.file,
      sha256,
      effective: entry.effective ?? dates.effective,
      updated: entry.updated ?? dates.updated,
      url: entry.url ?? null,
    },
  };
}
