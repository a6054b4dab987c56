import { isObject, type Json, lengthOf, stringOf } from '../checks/json.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';
import { findOption } from './find-element.ts';

/** The values that a person fills in, by action_id or block_id. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/**
 * Makes `view.state.values` from the values that a person fills in and the initial values of the view.
 * @throws FakeSlackError for values with which Slack would not let a person submit the view
 */
export function readValues(blocks: readonly Json[], filled: FormValues): Json {
  const inputs = blocks.flatMap((block) => (isObject(block['element']) ? [{ block, element: block['element'] }] : []));
  const known = new Set(inputs.flatMap(({ block, element }) => [block['block_id'], element['action_id']]));
  for (const name of Object.keys(filled))
    if (!known.has(name)) throw new FakeSlackError(`Cannot fill in "${name}": the view has no such input.`);
  const values: Record<string, Json> = {};
  for (const { block, element } of inputs) {
    const [blockId, actionId] = [stringOf(block['block_id']), stringOf(element['action_id'])];
    const state = stateOf(element, filled[actionId] ?? filled[blockId]);
    if (isEmpty(state) && block['optional'] !== true)
      throw new FakeSlackError(`Cannot submit: input "${actionId}" is required and empty.`);
    values[blockId] = { ...values[blockId], [actionId]: state };
  }
  return values;
}

/** Whether a state has no value beside its type. */
const isEmpty = ({ type: _, ...state }: Json): boolean =>
  Object.values(state).every((value) => value === null || value === '' || (Array.isArray(value) && value.length === 0));

function stateOf(element: Json, given: FormValues[string] | undefined): Json {
  const type = stringOf(element['type']);
  const many = given === undefined ? [] : [given].flat();
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons': {
      const selected = given === undefined ? (element['initial_option'] ?? null) : findOption(element, many[0] ?? '');
      return { type, selected_option: selected };
    }
    case 'multi_static_select':
    case 'checkboxes': {
      const selected =
        given === undefined ? (element['initial_options'] ?? []) : many.map((name) => findOption(element, name));
      return { type, selected_options: selected };
    }
    case 'plain_text_input':
      return { type, value: textValue(element, given === undefined ? stringOf(element['initial_value']) : many[0]) };
    default:
      throw new FakeSlackError(`Cannot fill in a ${type}: the fake Slack does not support it.`);
  }
}

function textValue(element: Json, text = ''): string | null {
  const { min_length: min, max_length: max, action_id: id } = element;
  if (typeof max === 'number' && lengthOf(text) > max)
    throw new FakeSlackError(`Cannot submit: "${stringOf(id)}" takes ${max} characters.`);
  if (typeof min === 'number' && text && lengthOf(text) < min)
    throw new FakeSlackError(`Cannot submit: "${stringOf(id)}" wants ${min} characters.`);
  return text || null;
}
