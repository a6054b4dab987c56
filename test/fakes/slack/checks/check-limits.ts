import { isObject, type Json, lengthOf, objectsOf, stringOf } from './json.ts';
import { LIMITS, type Limit } from './limits.ts';
import type { Finding } from './violation.ts';
import { walkJson } from './walk-json.ts';

/** Checks every object of a message or view against the table of limits. */
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

/** A limit with its path split into keys. */
interface PreparedLimit {
  readonly limit: Limit;
  readonly keys: readonly string[];
}

/** Limits by type, prepared once, because the sender of every message waits for this check. */
const prepared = new Map<string, readonly PreparedLimit[]>();

function limitsOf(type: string): readonly PreparedLimit[] {
  const known = prepared.get(type);
  if (known) return known;
  const made = LIMITS.filter(({ of }) => of === type).map((limit) => ({ limit, keys: limit.at.split('.') }));
  prepared.set(type, made);
  return made;
}

/** The values at a path, with their places; none when the path does not exist. */
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
