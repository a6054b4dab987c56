import type { AsPlainObject } from 'minisearch';
import type { PassagePostings } from '../policy/indexed-policy.ts';
import { FIELDS, termKey } from './search-options.ts';

/** Version of MiniSearch's plain form that is made here. */
const SERIALIZATION_VERSION = 2;

/**
 * Makes MiniSearch indexes over the passages of a policy, in MiniSearch's own plain form, which `MiniSearch.loadJS` takes.
 * @returns makes one with the terms of these numbers; with all by default
 */
export function createPlainIndexes(postings: PassagePostings): (terms?: readonly number[]) => AsPlainObject {
  const { lengths, averages, starts } = postings;
  const documents = lengths.length / FIELDS.length;
  const ids = Array.from({ length: documents }, (_, id) => id);
  const lengthsOf = (id: number) => [...lengths.subarray(id * FIELDS.length, (id + 1) * FIELDS.length)];
  const shared: Omit<AsPlainObject, 'index'> = {
    documentCount: documents,
    nextId: documents,
    documentIds: Object.fromEntries(ids.map((id) => [id, id])),
    fieldIds: Object.fromEntries(FIELDS.map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(ids.map((id) => [id, lengthsOf(id)])),
    averageFieldLength: [...averages],
    storedFields: {},
    dirtCount: 0,
    serializationVersion: SERIALIZATION_VERSION,
  };
  const all = () => Array.from({ length: (starts.length - 1) / FIELDS.length }, (_, number) => number);
  return (terms = all()) => ({ ...shared, index: terms.flatMap((number) => entryOf(postings, number)) });
}

/** A term with its passages by field; none where no passage has it. */
function entryOf({ starts, passages, counts }: PassagePostings, term: number): AsPlainObject['index'] {
  const byField: Record<string, Record<string, number>> = {};
  let isFound = false;
  for (let field = 0; field < FIELDS.length; field++) {
    const list = term * FIELDS.length + field;
    const end = starts[list + 1] ?? 0;
    const found: Record<string, number> = {};
    for (let i = starts[list] ?? 0; i < end; i++) found[passages[i] as number] = counts[i] as number;
    if (end === starts[list]) continue;
    byField[field] = found;
    isFound = true;
  }
  // The type of an entry's content is not exported; it is passages with counts, by field.
  return isFound ? [[termKey(term), byField as AsPlainObject['index'][number][1]]] : [];
}
