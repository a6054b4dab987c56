import type { DiscordBot } from '../listen/discord-bot.ts';

/** Why somebody gets no answer. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  readonly reason: 'tooLate' | 'restarting';

  constructor(reason: 'tooLate' | 'restarting') {
    super(`No answer: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Waits for an answer, but neither too long nor when the bot is going away.
 * @throws NoAnswerError where there is none in time, and what the job throws
 */
export function waitForAnswer<T>(
  { limits, farewell }: Pick<DiscordBot, 'limits' | 'farewell'>,
  job: () => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLate = () => settle(() => reject(new NoAnswerError('tooLate')));
    const restarting = () => settle(() => reject(new NoAnswerError('restarting')));
    const timer = setTimeout(tooLate, limits.answerMs);
    // Listeners and not AbortSignal.any: the signal lives as long as the bot, and nothing may be left hanging on it.
    farewell.addEventListener('abort', restarting);
    const settle = (done: () => void) => {
      clearTimeout(timer);
      farewell.removeEventListener('abort', restarting);
      done();
    };
    if (farewell.aborted) return restarting();
    job().then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}
