/** How long things may take while the bot runs. All values are milliseconds. */
export interface TimeLimits {
  /** From a question to its answer. After that the person is told that it took too long. */
  readonly answerMs: number;
  /** "Is typing" is shown if an answer takes longer than this, or if others wait in the same channel. */
  readonly typingAfterMs: number;
  /** How long it is not tried again to write in a channel in which the bot may not. */
  readonly forbiddenMs: number;
  /** On stop: how long to wait for answers in progress, and then for telling the others that they get none. */
  readonly graceMs: number;
  readonly farewellMs: number;
  /** Between two attempts to connect: the first pause, which doubles up to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** To wait for a login in progress to end by itself, and then for the connection to close. */
  readonly logoutMs: number;
  /** For one request. */
  readonly requestMs: number;
  /** For one attempt to acknowledge an interaction. Discord waits 3 s, so two more attempts fit in. */
  readonly callbackMs: number;
  /** Between two attempts to deliver a message while Discord is down: the first pause, which doubles each time. */
  readonly deliveryPauseMs: number;
  /** Between two looks for what other processes have left when they ended. */
  readonly settleMs: number;
}

/** The limits for the real Discord. */
export const TIME_LIMITS: TimeLimits = Object.freeze({
  answerMs: 60_000,
  typingAfterMs: 300,
  forbiddenMs: 10 * 60_000,
  graceMs: 3_500,
  farewellMs: 1_500,
  firstPauseMs: 1_000,
  longestPauseMs: 60_000,
  logoutMs: 1_000,
  requestMs: 5_000,
  callbackMs: 900,
  deliveryPauseMs: 1_000,
  settleMs: 30_000,
});
