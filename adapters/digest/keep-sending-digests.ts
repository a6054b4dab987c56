import { type DigestOptions, sendDigests } from './send-digests.ts';

/** How often (ms) is looked whether a digest is due. */
const LOOK_MS = 10 * 60 * 1000;

/**
 * Sends the digests that are due, now and as weeks pass.
 * @returns ends that
 */
export function keepSendingDigests(options: DigestOptions): () => void {
  if (options.channels.length === 0) return () => undefined;
  let isSending = false;
  const look = (): void => {
    if (isSending) return;
    isSending = true;
    void sendDigests(options).finally(() => {
      isSending = false;
    });
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}
