import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE_FILE } from './catalogue-entry.ts';
import { formatOf } from './read-text-file.ts';
import { reasonOf } from './reason-of.ts';

/** The documents of a folder, and one line on those that are passed over. */
export interface ListedFiles {
  /** Names from the folder on, sorted; `catalogue.json` is among them. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

const NOT_A_POLICY = /^(?:readme|license|changelog)\b/i;
/** Folders that hold no documents of a provider. */
const NOT_A_PROVIDER = /^(?:annotations$|\.|_)/i;
/** Characters that would steer a terminal: a name that holds one is shown without it, and its file is not read. */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** Files passed over that are named; the others are counted. */
const MAX_NAMED = 5;

/**
 * Lists the documents of a seeds folder and of the folders in it, one for each provider.
 * @throws an error of the file system when the folder is missing or not readable
 */
export function listFiles(dir: string): ListedFiles {
  const here = readdirSync(dir, { withFileTypes: true });
  const folders = here.filter((entry) => entry.isDirectory() && !NOT_A_PROVIDER.test(entry.name));
  const problems: string[] = [];
  const inFolders = folders.flatMap(({ name }) => {
    const entries = readFolder(dir, name, problems);
    problems.push(...tooDeep(name, entries));
    return namesOf(entries).map((file) => `${name}/${file}`);
  });
  const names = [...namesOf(here), ...inFolders].sort();
  const isRead = (name: string): boolean =>
    name === CATALOGUE_FILE || (formatOf(name) !== null && !CONTROLS.test(name));
  const passedOver = names.filter((name) => !isRead(name));
  if (passedOver.length > 0) problems.unshift(passedOverLine(passedOver));
  return { files: names.filter(isRead), problems };
}

function readFolder(dir: string, name: string, problems: string[]): Dirent[] {
  try {
    return readdirSync(path.join(dir, name), { withFileTypes: true });
  } catch (error) {
    problems.push(`Cannot index the folder ${withoutControls(name)}: ${reasonOf(error)}. Check its permissions.`);
    return [];
  }
}

/** One line for each folder in a provider's folder. */
const tooDeep = (provider: string, entries: readonly Dirent[]): string[] =>
  entries
    .filter((entry) => entry.isDirectory() && !NOT_A_PROVIDER.test(entry.name))
    .map(
      ({ name }) =>
        `Cannot index the folder ${withoutControls(`${provider}/${name}`)}: folders inside a provider's folder are not read. Move its documents up.`,
    );

const namesOf = (entries: readonly Dirent[]): string[] =>
  entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !NOT_A_POLICY.test(entry.name))
    .map((entry) => entry.name);

const withoutControls = (name: string): string => [...name].filter((sign) => !CONTROLS.test(sign)).join('');

function passedOverLine(names: readonly string[]): string {
  const named = names.slice(0, MAX_NAMED).map(withoutControls).join(', ');
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  const files = names.length === 1 ? 'its format is' : 'their formats are';
  return `Cannot index ${named}${more}: ${files} not read. Save policies as text, Markdown, HTML, PDF or DOCX, or move other files elsewhere.`;
}
