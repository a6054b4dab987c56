/** What went wrong behind a calm sentence, for the log; nothing of the message's text is in it. */
export interface ErrorReport {
  /** Short number that the person was told. */
  readonly reference: string;
  /** Names and messages of the error and of its causes, outermost first. */
  readonly causes: readonly string[];
  /** Where it was thrown: the lines of the stack that name places in the code. */
  readonly places: readonly string[];
}

const MAX_CAUSES = 5;
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+/gu;

/** Takes an error apart for the log. Words that the message's text holds too are left out of what the error says. */
export function reportError(error: unknown, reference: string, text: string): ErrorReport {
  const written = new Set(text.toLowerCase().match(WORD) ?? []);
  const without = (said: string) => said.replace(WORD, (word) => (written.has(word.toLowerCase()) ? '…' : word));
  const causes: string[] = [];
  let cause = error;
  while (cause !== undefined && cause !== null && causes.length < MAX_CAUSES) {
    causes.push(cause instanceof Error ? `${cause.name}: ${without(cause.message)}` : without(String(cause)));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { reference, causes, places: places.map((line) => line.trim()) };
}
