import { isObject, type Json, lengthOf, objectsOf, stringOf } from './json.ts';
import { LIMITS, type Limit } from './limits.ts';
import type { Finding } from './violation.ts';
import { walkJson } from './walk-json.ts';

/** Holds every object of a message or view to the table of limits. */
export function checkLimits(body: unknown, root: string): Finding[] {
  const options = new Set<Json>();
  return [...walkJson(body, root)].flatMap(({ node, path }) => {
    for (const option of objectsOf(node['options'])) options.add(option);
    const type = options.has(node) ? '*option' : node['type'];
    return [...limitsOf('*'), ...limitsOf(stringOf(type))].flatMap(({ limit, keys }) =>
      valuesAt(node, keys, path).flatMap(([value, at]) => judge(limit, value, at)),
    );
  });
}

/** A limit with its path taken apart. */
interface Prepared {
  readonly limit: Limit;
  readonly keys: readonly string[];
}

/** Every message is checked while its sender waits, so the table is sorted once. */
const prepared = new Map<string, readonly Prepared[]>();

function limitsOf(type: string): readonly Prepared[] {
  const known = prepared.get(type);
  if (known) return known;
  const made = LIMITS.filter(({ of }) => of === type).map((limit) => ({ limit, keys: limit.at.split('.') }));
  prepared.set(type, made);
  return made;
}

/** What is at a path, with where it is; nothing where there is nothing. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[], path: string): [unknown, string][] {
  if (key === undefined) return value === undefined ? [] : [[value, path]];
  if (key === '*')
    return Array.isArray(value) ? value.flatMap((item, index) => valuesAt(item, rest, `${path}/${index}`)) : [];
  return isObject(value) ? valuesAt(value[key], rest, `${path}/${key}`) : [];
}

function judge({ min = 0, max, document }: Limit, value: unknown, path: string): Finding[] {
  const size = sizeOf(value);
  if (size === undefined || (size >= min && size <= max)) return [];
  return [{ rule: 'limit', path, message: `must be ${min} to ${max}, is ${size}`, document }];
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return lengthOf(value);
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : undefined;
}
