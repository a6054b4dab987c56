import path from 'node:path';
import { findDocuments } from '../../../index/manage/find-documents.ts';
import { type RemovedDocument, removeDocument } from '../../../index/manage/remove-document.ts';
import { printable } from '../../printable.ts';
import { DocumentError } from './obtain-document.ts';

/** How a policy is removed. */
export interface RemovePolicyOptions {
  readonly seedsDir: string;
  readonly json: boolean;
  /** A command line of `policies` as the reader has to type it. */
  readonly spell: (rest: string) => string;
}

/**
 * Moves a policy out of the seeds folder, and prints what was moved and how it comes back.
 * @param name its id, file, name or alias
 * @throws DocumentError with one line where there is none, or more than one
 */
export function removePolicy(name: string, { seedsDir, json, spell }: RemovePolicyOptions): void {
  const found = findDocuments(seedsDir, name);
  const [one] = found;
  if (!one) {
    const ids = findDocuments(seedsDir, null).map(({ entry }) => entry.id);
    throw new DocumentError(`Cannot remove ${name}: no policy is called so. Name one of ${ids.join(', ') || 'none'}.`);
  }
  if (found.length > 1) {
    const ids = found.map(({ entry }) => `${entry.id} (${entry.file})`);
    throw new DocumentError(`Cannot remove ${name}: ${ids.length} policies are called so. Name ${ids.join(' or ')}.`);
  }
  const { entry } = one;
  const removed = removeDocument(seedsDir, one);
  const back = spell(`add ${[quoted(path.join(seedsDir, removed.file)), ...optionsOf(entry)].join(' ')}`);
  if (json) process.stdout.write(`${JSON.stringify({ id: entry.id, removed, back })}\n`);
  else process.stdout.write(`${textOf(entry, removed, back).map(printable).join('\n')}\n`);
}

type Entry = ReturnType<typeof findDocuments>[number]['entry'];

function textOf(entry: Entry, { file, versions, record }: RemovedDocument, back: string): string[] {
  const kept = versions > 0 ? ` with ${versions} former version${versions === 1 ? '' : 's'}` : '';
  return [
    `Removed ${entry.names.en} (${entry.id}): ${entry.file} is now ${file} in the seeds folder${kept}.`,
    ...(record === null ? [] : [`Its record of catalogue.json is now ${record}.`]),
    `To get it back: ${back}`,
  ];
}

/** What `policies add` has to be told to make the same record. */
function optionsOf({ names, aliases, url }: Entry): string[] {
  return [
    `--name ${quoted(names.en)}`,
    ...(names.zh && names.zh !== names.en ? [`--zh ${quoted(names.zh)}`] : []),
    ...aliases.map((alias) => `--alias ${quoted(alias)}`),
    ...(url ? [`--url ${quoted(url)}`] : []),
  ];
}

/** An argument as a shell takes it. */
const quoted = (text: string): string => (/^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
