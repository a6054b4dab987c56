import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { nameFile } from '../folder/name-file.ts';
import { fileNameOf } from './file-name-of.ts';
import { findDocuments } from './find-documents.ts';
import { type HeldDocument, heldDocuments } from './held-documents.ts';
import { ManageError } from './manage-error.ts';
import { nameDocument } from './name-document.ts';
import { changeRecords, hasId, type RawRecord } from './records-file.ts';
import { replaceDocument } from './replace-document.ts';
import { sameName } from './same-name.ts';
import { writeWhole } from './write-whole.ts';

/** A document to add, and what is known of it. */
export interface NewDocument {
  readonly bytes: Uint8Array;
  /** File name that it comes with; of it, the ending tells the format. */
  readonly file: string;
  readonly title: string;
  readonly url: string | null;
  /** How the provider is called; null leaves that to the file's name, title and address. */
  readonly name: string | null;
  readonly zh: string | null;
  readonly aliases: readonly string[];
}

/** How a document is added. */
export interface AddOptions {
  /** True puts it in the place of the one that is held under its name. */
  readonly isReplaced: boolean;
  /** Date of the text of a held document, as YYYY-MM-DD; null where it gives none. */
  readonly dateOf: (file: string) => Promise<string | null>;
}

/** Where a document is now: paths from the seeds folder on. */
export interface AddedDocument {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** Where the former text is kept; null where nothing was replaced. */
  readonly kept: string | null;
}

/**
 * Copies a document into the seeds folder under its name, or into its provider's folder where there is one, and records
 * what the file does not tell in `catalogue.json`.
 * @throws ManageError where it is held already; any error of the file system
 */
export async function addDocument(
  dir: string,
  document: NewDocument,
  { isReplaced, dateOf }: AddOptions,
): Promise<AddedDocument> {
  mkdirSync(dir, { recursive: true });
  const name = document.name ?? nameDocument(document);
  refuseTwin(dir, name, document.bytes);
  const ending = path.extname(document.file).toLowerCase();
  const folder = providerFolder(dir, name);
  const file = folder === null ? fileNameOf(name, ending) : `${folder}/${fileNameOf(ownName(document), ending)}`;
  const held = heldUnder(dir, name, folder === null ? null : file);
  if (!held) return { ...addNew(dir, { document, name, file }), kept: null };
  if (!isReplaced)
    throw new ManageError(
      `add ${name}`,
      `it is held already as ${held.entry.file}`,
      'Use --replace to put this text in its place, or --name to give it another name.',
    );
  const { bytes } = document;
  const formerDate = await dateOf(held.entry.file);
  const { file: place, kept } = replaceDocument(dir, held, { bytes, ending, formerDate });
  record(dir, { ...nameFile(place, new Set()), ...held.entry, file: place }, document);
  return { id: held.entry.id, name: held.entry.names.en, file: place, kept };
}

/** Adds a file that is not there. */
function addNew(
  dir: string,
  { document, name, file }: { document: NewDocument; name: string; file: string },
): Omit<AddedDocument, 'kept'> {
  const entry = nameFile(file, new Set(heldDocuments(dir).map((held) => held.entry.id)));
  try {
    writeWhole(path.join(dir, file), document.bytes, { isReplaced: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ManageError(`add ${name}`, `there is a file ${file} already`, 'Give it another name with --name.', error);
  }
  try {
    const isFolder = file.includes('/');
    record(dir, isFolder ? entry : { ...entry, names: { en: name, zh: name } }, document);
  } catch (error) {
    rmSync(path.join(dir, file), { force: true });
    throw error;
  }
  return { id: entry.id, name: isNamed(entry.names.en, name), file };
}

const isNamed = (own: string, name: string): string => (sameName(own)(name) ? own : name);

/** Records what a file's name does not tell: its address, its aliases, its Chinese name, and a name that no file can have. */
function record(dir: string, entry: HeldDocument['entry'], { url, zh, aliases }: NewDocument): void {
  const { id, provider, names, file } = entry;
  const byFile = nameFile(file, new Set()).names.en;
  changeRecords(dir, (records) => {
    const old = records.find((one) => hasId(one, id)) as RawRecord | undefined;
    const given: RawRecord = {
      ...(url ? { url } : {}),
      ...(zh ? { names: { ...names, zh } } : {}),
      ...(aliases.length > 0 ? { aliases: [...new Set([...entry.aliases, ...aliases])] } : {}),
    };
    if (old) return records.map((one) => (one === old ? { ...old, ...given } : one));
    if (Object.keys(given).length === 0 && byFile === names.en) return records;
    const { en } = names;
    const own = { id, ...(provider ? { provider } : {}), names: { en }, aliases: entry.aliases, file };
    return [...records, { ...own, ...given }];
  });
}

/** @throws ManageError where a held document has the same bytes */
function refuseTwin(dir: string, name: string, bytes: Uint8Array): void {
  const twin = heldDocuments(dir).find(({ entry }) => {
    try {
      return readFileSync(path.join(dir, entry.file)).equals(bytes);
    } catch {
      return false;
    }
  });
  if (twin)
    throw new ManageError(`add ${name}`, `the same text is held already as ${twin.entry.file}`, 'Nothing was changed.');
}

/** The folder of a provider that has one. */
function providerFolder(dir: string, name: string): string | null {
  const folders = findDocuments(dir, null).flatMap(({ entry }) => {
    const [folder, file] = entry.file.split('/');
    return file && folder && (sameName(name)(folder) || sameName(name)(entry.provider)) ? [folder] : [];
  });
  return folders[0] ?? null;
}

/** The document that the new one would stand beside under the same name. */
function heldUnder(dir: string, name: string, file: string | null): HeldDocument | undefined {
  const withoutEnding = (one: string): string => one.replace(/\.\w+$/, '');
  if (file !== null)
    return findDocuments(dir, null).find(({ entry }) => sameName(withoutEnding(file))(withoutEnding(entry.file)));
  const found = findDocuments(dir, name);
  if (found.length > 1)
    throw new ManageError(
      `add ${name}`,
      `${found.map(({ entry }) => entry.id).join(' and ')} are called so`,
      'Give it another name with --name, or the id of the one to replace.',
    );
  return found[0];
}

/** What a document in a provider's folder is called: as its file, or by its title. */
const ownName = ({ file, title }: NewDocument): string => path.basename(file, path.extname(file)) || title;
