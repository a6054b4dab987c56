/**
 * The answer to a request was lost on the way, and the request must not be repeated: what it asked for may have been done.
 * discord.js repeats no error of this name.
 */
export class LostAnswerError extends Error {
  override readonly name = 'LostAnswerError';
}
