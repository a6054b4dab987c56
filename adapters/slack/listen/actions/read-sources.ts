import * as v from 'valibot';
import { readAction } from '../../render/action-ids.ts';

const ActionsBlock = v.object({ type: v.literal('actions'), elements: v.array(v.unknown()) });
/** A button, with its value, or a menu, with the values of its options. */
const ActionsElement = v.object({
  action_id: v.string(),
  value: v.optional(v.string()),
  options: v.optional(v.array(v.object({ value: v.string() })), []),
});

/** Reads the sources that the buttons and menus of a message offer, in order. */
export function readSources(blocks: readonly unknown[]): string[] {
  const elements = blocks.flatMap((block) => (v.is(ActionsBlock, block) ? block.elements : []));
  return elements.flatMap((element) => {
    const parsed = v.safeParse(ActionsElement, element);
    if (!parsed.success) return [];
    const { action_id, value, options } = parsed.output;
    return [value, ...options.map((option) => option.value)].flatMap((one) => {
      const action = readAction({ action_id, value: one });
      return action?.kind === 'source' ? [action.source] : [];
    });
  });
}
