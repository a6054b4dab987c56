/** A test asked for what no person could do, or what Slack has not got. */
export class FakeSlackError extends Error {
  override readonly name = 'LoopbackError';
}
