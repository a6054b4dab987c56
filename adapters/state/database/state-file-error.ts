/** A state file that must not be used as it is: what is wrong, and what to do about it. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
  /** What is wrong, as half a sentence. */
  readonly fact: string;
  /** What to do, as half a sentence that begins with a verb. */
  readonly cure: string;
  /** The affected file, when it is not `state.sqlite` itself. */
  readonly path: string | null;

  constructor({ fact, cure, path = null }: { fact: string; cure: string; path?: string | null }) {
    super(`${fact}. ${cure}`);
    this.fact = fact;
    this.cure = cure;
    this.path = path;
  }
}
