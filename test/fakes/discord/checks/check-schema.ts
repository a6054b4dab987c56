import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { Path, Problem } from './rules/problem.ts';

const schemas = spec as unknown as Readonly<Record<string, z.ZodMiniType>>;

export const isSchema = (name: string): boolean => schemas[`${name}Schema`] !== undefined;

/**
 * Checks a value against a schema of Discord's OpenAPI document, by its name there. Unknown keys are problems too.
 * @param known keys that are allowed although the schema does not have them
 * @throws Error if there is no such schema
 */
export function checkSchema(name: string, value: unknown, known: readonly string[] = []): readonly Problem[] {
  const schema = schemas[`${name}Schema`];
  if (!schema) throw new Error(`Cannot check ${name}: the document has no such schema. Take one that it has.`);
  const result = schema.safeParse(value);
  if (result.success) return strayKeys(value, result.data, known);
  // Messages are made while parsing, and need a locale. Parsing again is cheap, because few bodies are wrong.
  z.config(z.locales.en());
  return schema.safeParse(value).error?.issues.flatMap((issue) => problemsOf(issue, value, [])) ?? [];
}

type Issue = z.core.$ZodIssue;

const CODES: Partial<Record<Issue['code'], string>> = {
  too_big: 'BASE_TYPE_MAX_LENGTH',
  too_small: 'BASE_TYPE_MIN_LENGTH',
  invalid_type: 'BASE_TYPE_REQUIRED',
  invalid_value: 'BASE_TYPE_CHOICES',
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key], value);

/** For a union, only the problems of the intended branch are useful: the one with the same `type`, or else the closest. */
function problemsOf(issue: Issue, value: unknown, before: Path): readonly Problem[] {
  const path = [...before, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [{ path, code: CODES[issue.code] ?? 'BASE_TYPE_BAD', message: issue.message }];
  const inner = valueAt(value, path);
  const isTagged = (branch: readonly Issue[]) => !branch.some((one) => one.path[0] === 'type');
  const isThere = (branch: readonly Issue[]) => !branch.some((one) => one.path.length === 0);
  const meant = issue.errors.find((branch) => isTagged(branch) && isThere(branch)) ?? issue.errors.find(isThere) ?? [];
  if (meant.length === 0)
    return [
      { path, code: 'UNION_TYPE_CHOICES', message: `fits none of the shapes: ${JSON.stringify(inner)?.slice(0, 80)}` },
    ];
  return meant.flatMap((one) => problemsOf(one, value, path));
}

/** Keys of the input that the schema has removed from the output. */
function strayKeys(input: unknown, output: unknown, known: readonly string[], path: Path = []): readonly Problem[] {
  if (Array.isArray(input))
    return input.flatMap((one, index) =>
      strayKeys(one, (output as readonly unknown[])[index], known, [...path, index]),
    );
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key in output) return strayKeys(value, (output as Record<string, unknown>)[key], known, at);
    return known.includes(key) ? [] : [{ path: at, code: 'UNKNOWN_KEY', message: 'is no field of this' }];
  });
}
