/** A test asked for something that no person could do, or that does not exist in Slack. */
export class FakeSlackError extends Error {
  override readonly name = 'FakeSlackError';
}
