import * as v from 'valibot';
import { readAction } from '../../render/action-ids.ts';

const Option = v.object({ value: v.string() });
const Element = v.object({
  action_id: v.string(),
  value: v.optional(v.string()),
  options: v.optional(v.array(Option), []),
});
const Actions = v.object({ type: v.literal('actions'), elements: v.array(v.unknown()) });

/** The sources that the buttons and menus of a message name, in their order. */
export function sourcesOfBlocks(blocks: readonly unknown[]): string[] {
  const elements = blocks.flatMap((block) => (v.is(Actions, block) ? block.elements : []));
  return elements.flatMap((element) => {
    const read = v.safeParse(Element, element);
    if (!read.success) return [];
    const { action_id, value, options } = read.output;
    return [value, ...options.map((option) => option.value)].flatMap((one) => {
      const action = readAction({ action_id, value: one });
      return action?.kind === 'source' ? [action.source] : [];
    });
  });
}
