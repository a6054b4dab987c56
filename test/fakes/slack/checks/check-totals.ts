import { countCharacters } from './count-characters.ts';
import { isObject, type Json, lengthOf, objectsOf, stringOf } from './json.ts';
import { TOTALS } from './limits.ts';
import type { Finding, Rule } from './violation.ts';
import { walkJson } from './walk-json.ts';

const BLOCKS = 'https://docs.slack.dev/reference/block-kit/blocks';

/** Blocks that are allowed in messages only. */
const MESSAGE_ONLY = new Set([
  'markdown',
  'table',
  'context_actions',
  'data_table',
  'card',
  'carousel',
  'file',
  'plan',
  'task_card',
]);

/** Checks what concerns all blocks of a message or view together: sums, counts, duplicate ids, and blocks in the wrong place. */
export function checkTotals(body: Json, kind: 'message' | 'modal' | 'home'): Finding[] {
  const blocks = objectsOf(body['blocks']);
  return [
    ...(kind === 'message' ? [atMost('limit', 'blocksOfMessage', blocks.length)] : []),
    ...(kind === 'message' ? [] : [atMost('limit', 'viewBytes', Buffer.byteLength(JSON.stringify(body)))]),
    atMost('total', 'characters', countCharacters(blocks)),
    atMost('limit', 'markdown', countCharacters(blocks.filter(({ type }) => type === 'markdown'))),
    atMost('limit', 'tables', blocks.filter(({ type }) => type === 'table').length),
    ...tables(blocks, 'table', 'tableCharacters'),
    ...tables(blocks, 'data_table', 'dataTableCharacters'),
    ...duplicates(blocks),
    ...surfaces(blocks, kind),
    ...typeGaps(blocks),
  ].filter((one) => one !== null);
}

export function atMost(rule: Rule, total: keyof typeof TOTALS, size: number, path = '/blocks'): Finding | null {
  const { max, document } = TOTALS[total];
  return size <= max ? null : { rule, path, message: `${total} must be at most ${max}, is ${size}`, document };
}

const tables = (blocks: readonly Json[], type: string, total: keyof typeof TOTALS) =>
  blocks.filter((block) => block['type'] === type).map((block) => atMost('limit', total, countCharacters(block)));

/** Ids must be unique within a message or view. */
function duplicates(blocks: readonly Json[]): Finding[] {
  const seen = new Set<string>();
  const finds: Finding[] = [];
  for (const { node, path } of walkJson(blocks, '/blocks'))
    for (const key of ['block_id', 'action_id']) {
      const id = node[key];
      if (id === undefined) continue;
      const name = `${key} ${String(id)}`;
      if (seen.has(name))
        finds.push({ rule: 'duplicate', path: `${path}/${key}`, message: `${name} is used twice`, document: BLOCKS });
      seen.add(name);
    }
  return finds;
}

const surfaces = (blocks: readonly Json[], kind: 'message' | 'modal' | 'home'): Finding[] =>
  blocks.flatMap((block, index) => {
    const type = stringOf(block['type']);
    const isAllowed =
      kind === 'message' ? type !== 'alert' : !MESSAGE_ONLY.has(type) && (kind === 'modal' || type !== 'alert');
    const path = `/blocks/${index}`;
    return isAllowed
      ? []
      : [{ rule: 'surface', path, message: `${type} is not allowed in a ${kind}`, document: BLOCKS }];
  });

/** Checks what the types allow although Slack does not. */
const typeGaps = (blocks: readonly Json[]): Finding[] =>
  [...walkJson(blocks, '/blocks')].flatMap(({ node, path }) => {
    const shape = (message: string, document: string): Finding[] => [{ rule: 'shape', path, message, document }];
    if (node['type'] === 'section' && !isObject(node['text']) && !Array.isArray(node['fields']))
      return shape('a section needs text or fields', `${BLOCKS}/section-block`);
    if (node['type'] === 'icon_button' && node['icon'] !== 'trash')
      return shape(
        'the only icon is trash',
        'https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element',
      );
    return [];
  });

/** Checks the length of the text beside the blocks. */
export const checkText = (text: unknown): Finding | null => atMost('limit', 'text', lengthOf(stringOf(text)), '/text');
