import { isObject, type Json } from './json.ts';

/** An object within a JSON value, and its place. */
export interface Place {
  readonly node: Json;
  /** JSON pointer. */
  readonly path: string;
}

/** Yields every object in a value, outer ones first. */
export function* walkJson(value: unknown, path = ''): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walkJson(item, `${path}/${index}`);
  } else if (isObject(value)) {
    yield { node: value, path };
    for (const [key, item] of Object.entries(value)) yield* walkJson(item, `${path}/${key}`);
  }
}
