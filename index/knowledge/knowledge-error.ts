/** Something in a knowledge file that cannot be used. */
export interface Problem {
  readonly file: string;
  /** From 1 on. */
  readonly line: number;
  /** What is wrong there: "it has no label". */
  readonly fact: string;
  /** What to do about it. */
  readonly cure: string;
}

/** Knowledge files that cannot be used; the message has one line for each problem. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, fact, cure }) => `Cannot read ${file}:${line}: ${fact}. ${cure}`).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}
