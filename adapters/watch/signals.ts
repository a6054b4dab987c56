import { channel } from 'node:diagnostics_channel';

/** Something that a platform tells about its requests. */
export interface RequestSignal {
  readonly platform: string;
  /** `retry`: a request is sent again; `limit`: the platform has answered 429. */
  readonly kind: 'retry' | 'limit';
}

/** The channel of these signals. Nothing happens where nobody subscribes. */
const requests = channel('clausewise:requests');

export const tellRequest = (signal: RequestSignal): void => requests.publish(signal);

/**
 * Listens to the requests of all platforms.
 * @returns ends that
 */
export function onRequest(listener: (signal: RequestSignal) => void): () => void {
  const receive = (signal: unknown): void => listener(signal as RequestSignal);
  requests.subscribe(receive);
  return () => void requests.unsubscribe(receive);
}
