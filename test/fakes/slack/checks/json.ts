/** An object of JSON, as it comes from outside. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; nothing for what is no list. */
export const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Code points: what Slack's limits count. */
export const lengthOf = (text: string): number => [...text].length;
