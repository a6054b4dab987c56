/** A rule that a body breaks. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** As in Discord's answer: BASE_TYPE_MAX_LENGTH and the like. */
  readonly code: string;
  readonly message: string;
  /** Discord would take it; this project does not want it. */
  readonly isPolicy?: boolean;
}

export type Path = Problem['path'];

export const problem = (path: Path, message: string, code = 'BASE_TYPE_BAD'): Problem => ({ path, code, message });

/** A rule of this project rather than of Discord. */
export const policy = (path: Path, message: string): Problem => ({ path, code: 'POLICY', message, isPolicy: true });

/** Discord counts code points. */
export const lengthOf = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0);

/** What occurs more than once. */
export const duplicatesIn = (values: readonly unknown[]): readonly unknown[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
