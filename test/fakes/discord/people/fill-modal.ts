import { childrenOf, walkComponents } from '../reading/walk-components.ts';
import type { ShownModal } from '../types/fake-discord.ts';
import type { Json } from '../types/records.ts';
import { CannotDo } from './cannot-do.ts';

const TEXT_INPUT = 4;
const STRING_SELECT = 3;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
const INPUTS: readonly unknown[] = [TEXT_INPUT, STRING_SELECT, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX];
const LONGEST_TEXT = 4000;

/** The components of a modal as a client sends them. Throws `CannotDo` for values that the client would refuse. */
export function fillModal({ data }: ShownModal, values: Readonly<Record<string, string>>): readonly Json[] {
  const inputs = walkComponents(data.components).filter((one) => INPUTS.includes(one['type']));
  const stray = Object.keys(values).find((id) => !inputs.some((input) => input['custom_id'] === id));
  if (stray !== undefined) throw new CannotDo(`submit ${data.title}`, `it has no input ${stray}`);
  let nextId = 1;
  const fill = (one: Json): Json => {
    const base = { type: one['type'], id: nextId++ };
    if (INPUTS.includes(one['type'])) return { ...base, ...filled(data.title, one, values[String(one['custom_id'])]) };
    const [only] = childrenOf(one);
    if (one['component'] && only) return { ...base, component: fill(only) };
    return one['components'] ? { ...base, components: childrenOf(one).map(fill) } : base;
  };
  return (data.components as unknown as readonly Json[]).map(fill);
}

function filled(title: string, input: Json, given: string | undefined): Json {
  const { custom_id, type, options } = input;
  const no = (why: string) => new CannotDo(`submit ${title}`, `input ${custom_id} ${why}`);
  const value = given ?? (typeof input['value'] === 'string' ? input['value'] : '');
  if (type === CHECKBOX) return { custom_id, value: value === 'true' };
  if (value === '' && input['required'] !== false) throw no('is required');
  if (type === TEXT_INPUT) {
    const size = [...value].length;
    const least = Number(input['min_length'] ?? 0);
    const most = Number(input['max_length'] ?? LONGEST_TEXT);
    if (value !== '' && (size < least || size > most)) throw no(`takes ${least} to ${most} characters, not ${size}`);
    return { custom_id, value };
  }
  const picked = value === '' ? [] : value.split(',');
  const known = (options ?? []) as readonly Json[];
  const unknown = picked.find((one) => !known.some((option) => option['value'] === one));
  if (unknown !== undefined) throw no(`has no choice ${unknown}`);
  return type === RADIO_GROUP ? { custom_id, value: picked[0] ?? null } : { custom_id, values: picked };
}
