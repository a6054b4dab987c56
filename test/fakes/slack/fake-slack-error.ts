/** A test asked for what no person could do, or what Slack has not got. */
export class LoopbackError extends Error {
  override readonly name = 'LoopbackError';
}
