import type { APIApplicationCommand } from 'discord.js';
import type { OptionValues } from '../types/fake-discord.ts';
import type { Json } from '../types/records.ts';
import { CannotDo } from './cannot-do.ts';

const TYPE = { string: 3, integer: 4, boolean: 5, number: 10 } as const;
const LONGEST_STRING = 6000;

/** The options of a slash command as a client sends them. Throws `CannotDo` for values that the client would refuse. */
export function fillOptions(command: APIApplicationCommand, values: OptionValues, focused?: string): readonly Json[] {
  const options = (command.options ?? []) as unknown as readonly Json[];
  const what = `send /${command.name}`;
  const unknown = Object.keys(values).find((name) => !options.some((option) => option['name'] === name));
  if (unknown !== undefined) throw new CannotDo(what, `it has no option ${unknown}`);
  const missing = options.find((option) => option['required'] && values[String(option['name'])] === undefined);
  if (missing && focused === undefined) throw new CannotDo(what, `the required option ${missing['name']} is empty`);
  return options.flatMap((option) => {
    const value = values[String(option['name'])];
    if (value === undefined) return [];
    const isFocused = option['name'] === focused;
    if (!isFocused) checkValue(what, option, value);
    return [{ name: option['name'], type: option['type'], value, ...(isFocused ? { focused: true } : {}) }];
  });
}

function checkValue(what: string, option: Json, value: string | number | boolean): void {
  const { name, type, choices } = option;
  const no = (why: string) => new CannotDo(what, `option ${name} ${why}`);
  const kind = type === TYPE.string ? 'string' : type === TYPE.boolean ? 'boolean' : 'number';
  if (typeof value !== kind) throw no(`takes a ${kind}`);
  if (type === TYPE.integer && !Number.isInteger(value)) throw no('takes whole numbers');
  if (Array.isArray(choices) && !choices.some((choice: Json) => choice['value'] === value))
    throw no(`has no choice ${value}`);
  const size = typeof value === 'string' ? [...value].length : Number(value);
  const [least, most] =
    kind === 'string'
      ? [option['min_length'] ?? 0, option['max_length'] ?? LONGEST_STRING]
      : [option['min_value'] ?? -Infinity, option['max_value'] ?? Infinity];
  if (kind !== 'boolean' && (size < Number(least) || size > Number(most)))
    throw no(`takes ${least} to ${most}, not ${size}`);
  if (kind === 'string' && String(value).trim() === '') throw no('is empty');
}
