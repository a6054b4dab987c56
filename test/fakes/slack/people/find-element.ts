import { isObject, type Json, objectsOf, stringOf } from '../checks/json.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';

/** An element and its block. */
export interface FoundElement {
  readonly block: Json;
  readonly element: Json;
}

/** All interactive elements of blocks. */
export const elementsOf = (blocks: readonly Json[]): FoundElement[] =>
  blocks.flatMap((block) => {
    const own = [...objectsOf(block['elements']), block['accessory'], block['element']].filter(isObject);
    return own.filter((element) => 'action_id' in element).map((element) => ({ block, element }));
  });

export const labelOf = ({ text }: Json): string => (isObject(text) ? stringOf(text['text']) : '');

/** The element with this action_id, else with this label. @throws FakeSlackError unless there is exactly one */
export function findElement(blocks: readonly Json[], types: readonly string[], name: string): FoundElement {
  const all = elementsOf(blocks).filter(({ element }) => types.includes(stringOf(element['type'])));
  const byId = all.filter(({ element }) => element['action_id'] === name);
  const found = byId.length > 0 ? byId : all.filter(({ element }) => labelOf(element) === name);
  const [one] = found;
  if (one && found.length === 1) return one;
  const names = all.map(({ element }) => `${stringOf(element['action_id'])} "${labelOf(element)}"`).join(', ');
  const fact = one ? `${found.length} of that name` : `there is only ${names || 'none of the kind'}`;
  throw new FakeSlackError(`Cannot use ${types.join(' or ')} "${name}": ${fact}.`);
}

/** The option with this value or text. @throws FakeSlackError when there is none */
export function findOption(element: Json, name: string): Json {
  const options = [element, ...objectsOf(element['option_groups'])].flatMap((group) => objectsOf(group['options']));
  const found = options.find((option) => option['value'] === name || labelOf(option) === name);
  if (!found)
    throw new FakeSlackError(`Cannot choose "${name}": the options are ${options.map(labelOf).join(', ') || 'none'}.`);
  return found;
}
