/** A JSON object from outside. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list; none for a value that is not a list. */
export const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Length in code points, which Slack's limits count. */
export const lengthOf = (text: string): number => [...text].length;
