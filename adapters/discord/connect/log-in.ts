import { type Client, Events } from 'discord.js';
import type { Refusal } from './login-refusal.ts';

/** A login under way. */
export interface Login {
  /** Settles when the client is ready (null), or with the reason why it cannot become ready. Never rejects. */
  readonly outcome: Promise<Refusal | null>;
  /** Settles when discord.js has finished with the login. Rejects as discord.js does. */
  readonly over: Promise<unknown>;
}

/** Logs a client in, and watches for everything that can end the attempt: an error, a closed gateway, the signal. */
export function logIn(client: Client, token: string, signal: AbortSignal): Login {
  const over = client.login(token);
  const outcome = new Promise<Refusal | null>((resolve) => {
    let code: number | null = null;
    const settle = (refusal: Refusal | null) => {
      signal.removeEventListener('abort', onAbort);
      client.off(Events.ShardDisconnect, onClose);
      client.off(Events.ClientReady, onReady);
      resolve(refusal);
    };
    const onAbort = () => settle({ error: signal.reason, code: null });
    const onReady = () => settle(null);
    const onClose = (event: { readonly code: number }) => {
      code = event.code;
      settle({ error: null, code });
    };
    signal.addEventListener('abort', onAbort);
    client.on(Events.ShardDisconnect, onClose);
    client.once(Events.ClientReady, onReady);
    over.catch((error: unknown) => settle({ error, code }));
  });
  return { outcome, over };
}
