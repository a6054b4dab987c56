import { type Path, type Problem, problem } from './problem.ts';

/** Finds half surrogate pairs, left where a text was cut inside a character: JSON transports them, but people see a box. */
export function stringRules(value: unknown, path: Path = []): readonly Problem[] {
  if (typeof value === 'string')
    return value.isWellFormed() ? [] : [problem(path, 'holds half a character', 'BASE_TYPE_BAD_STRING')];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return entries.flatMap(([key, inner]) => stringRules(inner, [...path, key]));
}
