import { lengthOf, stringOf } from './json.ts';
import { walkJson } from './walk-json.ts';

/** Counts the characters of all blocks: every text, and the address of a link without a label. */
export function countCharacters(blocks: unknown): number {
  let total = 0;
  for (const { node } of walkJson(blocks)) {
    const isBareLink = node['type'] === 'link' && node['text'] === undefined;
    total += lengthOf(stringOf(isBareLink ? node['url'] : node['text']));
  }
  return total;
}
