/** How long things may take while the bot runs, in milliseconds. */
export interface TimeLimits {
  /** From a question to its answer; then the person reads that it took too long. */
  readonly answerMs: number;
  /** A person sees "is typing" only where an answer takes longer. */
  readonly typingAfterMs: number;
  /** For the answers under way when the bot is stopped; then for telling those who get none. */
  readonly graceMs: number;
  readonly farewellMs: number;
  /** Between two attempts to connect: the first pause, doubled up to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** For a login under way to end by itself, and then for the connection to be closed. */
  readonly logoutMs: number;
  /** Of one request. */
  readonly requestMs: number;
  /** Of one try to answer an interaction: Discord waits 3 s for it, so that two more tries fit in. */
  readonly callbackMs: number;
  /** Between two attempts to end a deferral while Discord is out of order: the first pause, doubled each time. */
  readonly deliveryPauseMs: number;
}

/** What is right against the real Discord. */
export const TIME_LIMITS: TimeLimits = Object.freeze({
  answerMs: 60_000,
  typingAfterMs: 300,
  graceMs: 10_000,
  farewellMs: 2_000,
  firstPauseMs: 1_000,
  longestPauseMs: 60_000,
  logoutMs: 2_000,
  requestMs: 5_000,
  callbackMs: 900,
  deliveryPauseMs: 1_000,
});
