/** Why a seeds folder was not changed: one line with the cure. */
export class ManageError extends Error {
  override readonly name = 'ManageError';

  constructor(action: string, fact: string, cure: string, cause?: unknown) {
    super(`Cannot ${action}: ${fact}. ${cure}`, cause === undefined ? undefined : { cause });
  }
}
