import { withDeadline } from '../../async/with-deadline.ts';
import type { SendContext } from './send-context.ts';

/** Why somebody gets no answer; also the name of the sentence that tells them. */
type NoAnswerReason = 'tooLate' | 'restarting';

/** The answer did not come in time, or the bot is being stopped. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  readonly reason: NoAnswerReason;

  constructor(reason: NoAnswerReason) {
    super(`No answer: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Waits for an answer, until `limits.answerMs` have passed or `farewell` is aborted.
 * @throws NoAnswerError in both cases, and whatever the job throws
 */
export const waitForAnswer = <T>(
  { limits, farewell }: Pick<SendContext, 'limits' | 'farewell'>,
  job: () => Promise<T>,
): Promise<T> =>
  withDeadline(job, {
    ms: limits.answerMs,
    late: () => new NoAnswerError('tooLate'),
    signal: farewell,
    aborted: () => new NoAnswerError('restarting'),
  });

/** Which sentence a person reads instead of an answer. */
export const apologyFor = (error: unknown): NoAnswerReason | 'failed' =>
  error instanceof NoAnswerError ? error.reason : 'failed';
