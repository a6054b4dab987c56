import type { AsPlainObject } from 'minisearch';
import type { PassagePostings } from '../../src/policy/indexed-policy.ts';
import { FIELDS, termNumber } from '../../src/retrieve/search-options.ts';

/**
 * Takes what MiniSearch has counted out of its plain form, as numbers in a row.
 * @param terms size of the vocabulary that the index's terms are numbers in
 */
export function packPostings({ index, fieldIds, ...search }: AsPlainObject, terms: number): PassagePostings {
  const ids = FIELDS.map((field) => fieldIds[field] as number);
  const lists: [passage: number, count: number][][] = Array.from({ length: terms * FIELDS.length }, () => []);
  for (const [key, byField] of index)
    ids.forEach((id, field) => {
      const entries = Object.entries((byField as Record<string, Record<string, number>>)[id] ?? {});
      lists[termNumber(key) * FIELDS.length + field] = entries.map(([passage, count]) => [Number(passage), count]);
    });
  const all = lists.flat();
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  const passages = Array.from({ length: search.documentCount }, (_, passage) => search.fieldLength[passage] ?? []);
  return {
    lengths: Uint32Array.from(passages.flatMap((lengths) => ids.map((id) => lengths[id] ?? 0))),
    averages: Float64Array.from(ids, (id) => search.averageFieldLength[id] ?? 0),
    starts,
    passages: Uint32Array.from(all, ([passage]) => passage),
    counts: Uint32Array.from(all, ([, count]) => count),
  };
}
