/** Thrown for anything that a Discord client would not let a person do. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';

  constructor(what: string, why: string) {
    super(`Cannot ${what}: ${why}.`);
  }
}
