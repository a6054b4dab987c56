/** A file that cannot be indexed; the others go on. */
export class SeedError extends Error {
  readonly file: string;
  constructor(file: string, fact: string, cure: string) {
    super(`Cannot index ${file}: ${fact}. ${cure}`);
    this.name = 'SeedError';
    this.file = file;
  }
}
