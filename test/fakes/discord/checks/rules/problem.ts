/** A rule that a body breaks. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** Discord's code for it, such as BASE_TYPE_MAX_LENGTH. */
  readonly code: string;
  readonly message: string;
  /** True if Discord would accept the body, but this project does not want it. */
  readonly isPolicy?: boolean;
}

export type Path = Problem['path'];

export const problem = (path: Path, message: string, code = 'BASE_TYPE_BAD'): Problem => ({ path, code, message });

/** Makes a problem with a rule of this project, not of Discord. */
export const policy = (path: Path, message: string): Problem => ({ path, code: 'POLICY', message, isPolicy: true });

/** Length in code points, as Discord counts. */
export const lengthOf = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0);

/** Values that occur more than once. */
export const duplicatesIn = (values: readonly unknown[]): readonly unknown[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
