/** What is wrong with a state file; see the properties of the error. */
export interface StateFileProblem {
  readonly fact: string;
  readonly cure: string;
  readonly path?: string | null;
  readonly isDamaged?: boolean;
}

/** A state file that must not be used as it is: what is wrong, and what to do about it. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
  /** What is wrong, as half a sentence. */
  readonly fact: string;
  /** What to do, as half a sentence that begins with a verb. */
  readonly cure: string;
  /** The affected file, when it is not `state.sqlite` itself. */
  readonly path: string | null;

  /** True when nothing in the file can be used any more. */
  readonly isDamaged: boolean;

  constructor({ fact, cure, path = null, isDamaged = false }: StateFileProblem) {
    super(`${fact}. ${cure}`);
    this.isDamaged = isDamaged;
    this.fact = fact;
    this.cure = cure;
    this.path = path;
  }
}
