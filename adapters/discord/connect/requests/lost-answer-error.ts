/**
 * The answer to a request was lost, and the request must not be repeated: it may have been carried out. The message never
 * contains that of the cause, because discord.js repeats any request whose error has "ECONNRESET" in its message or as its
 * code, or is named AbortError (`shouldRetry` of @discordjs/rest).
 */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';

  constructor(cause: unknown) {
    super('Cannot tell whether Discord got a message: the answer to it was lost', { cause });
  }
}
