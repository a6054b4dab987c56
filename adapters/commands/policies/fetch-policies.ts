import { findDocuments } from '../../../index/manage/find-documents.ts';
import { printable } from '../../printable.ts';
import { type FetchOutcome, fetchDocument } from './fetch-document.ts';
import { DocumentError } from './obtain-document.ts';

/** How policies are fetched. */
export interface FetchPoliciesOptions {
  readonly seedsDir: string;
  readonly dataDir: string;
  readonly json: boolean;
}

const STATE_WIDTH = 'without address'.length;

/**
 * Gets the addresses of policies again, one after the other, and prints what became of each: lines for people, or one JSON
 * array.
 * @param name an id, a file, a name or an alias; null for all
 * @returns whether none failed
 * @throws DocumentError with one line where no policy is called so
 */
export async function fetchPolicies(name: string | null, { json, ...folders }: FetchPoliciesOptions): Promise<boolean> {
  const held = findDocuments(folders.seedsDir, name);
  if (held.length === 0)
    throw new DocumentError(`Cannot fetch ${name ?? 'anything'}: no policy is called so. List them with policies.`);
  const outcomes: FetchOutcome[] = [];
  for (const document of held) {
    const outcome = await fetchDocument(document, folders);
    outcomes.push(outcome);
    if (!json) process.stdout.write(`${lineOf(outcome)}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(outcomes)}\n`);
  return outcomes.every(({ state }) => state !== 'failed');
}

const lineOf = ({ state, name, fact }: FetchOutcome): string =>
  `${state.padEnd(STATE_WIDTH)}  ${printable(`${name}: ${fact}`)}${state === 'failed' ? '. What is held stays.' : ''}`;
