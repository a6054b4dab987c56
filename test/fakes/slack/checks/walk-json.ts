import { isObject, type Json } from './json.ts';

/** An object inside of what was sent, and where it is. */
export interface Place {
  readonly node: Json;
  /** JSON pointer. */
  readonly path: string;
}

/** Every object in a value, itself first. */
export function* walkJson(value: unknown, path = ''): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walkJson(item, `${path}/${index}`);
  } else if (isObject(value)) {
    yield { node: value, path };
    for (const [key, item] of Object.entries(value)) yield* walkJson(item, `${path}/${key}`);
  }
}
