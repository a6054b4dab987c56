/**
 * The answer to a request was lost on the way, and the request must not be repeated: what it asked for may have been done.
 * Its message never holds the text of what caused it: discord.js repeats every request whose error says "ECONNRESET" in
 * its message, or has that code, or is named AbortError (`shouldRetry` of @discordjs/rest), whatever else it is.
 */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';

  constructor(cause: unknown) {
    super('Cannot tell whether Discord got a message: the answer to it was lost', { cause });
  }
}
