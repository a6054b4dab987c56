import type { Responder } from '../../src/chat/respond.ts';
import type { Metrics } from './create-metrics.ts';

/** Measures how a platform's messages are answered. The outcome is the kind of the reply, or `silent` where there is none. */
export function watchResponder(
  responder: Responder,
  platform: string,
  { received, answered }: Pick<Metrics, 'received' | 'answered'>,
): Responder {
  return {
    ...responder,
    respond: async (message) => {
      received(platform);
      const from = performance.now();
      const reply = await responder.respond(message);
      answered(platform, reply?.kind ?? 'silent', (performance.now() - from) / 1000);
      return reply;
    },
  };
}
