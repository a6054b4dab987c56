import type { ESTree } from 'rolldown/utils';

/** Sees a node with the node around it and the name it has there; `false` leaves out what is inside the node. */
export type Visit = (node: ESTree.Node, parent: ESTree.Node | null, key: string) => boolean | undefined;

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Visits a node and everything inside it, in the order of the text. */
export function walk(node: ESTree.Node, visit: Visit, parent: ESTree.Node | null = null, key = ''): void {
  if (visit(node, parent, key) === false) return;
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node, name);
}
