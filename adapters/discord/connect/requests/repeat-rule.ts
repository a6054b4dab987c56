import type { RESTOptions } from 'discord.js';

type Init = Parameters<RESTOptions['makeRequest']>[1];

/**
 * Whether a request may be sent a second time. `repeatable`: a second one changes nothing. `callback`: neither does a
 * second acknowledgement of an interaction, but Discord answers it with an error (40060). `once`: a second one would post
 * a second message.
 */
export type RepeatRule = 'repeatable' | 'callback' | 'once';

/** Finds the rule for a request by its address, method and body. */
export function repeatRule(url: string, { method = 'GET', body }: Init): RepeatRule {
  const path = new URL(url).pathname;
  if (method.toUpperCase() !== 'POST') return 'repeatable';
  if (/\/interactions\/\d+\/[^/]+\/callback$/u.test(path)) return 'callback';
  // A message has one thread at most: Discord refuses a second one (160004).
  if (/\/(?:typing|messages\/\d+\/threads)$/u.test(path)) return 'repeatable';
  return hasNonce(body) ? 'repeatable' : 'once';
}

/** Whether the body has an enforced nonce: Discord returns the first message if the same nonce comes again within minutes. */
function hasNonce(body: Init['body']): boolean {
  const payload = typeof body === 'object' && body !== null && 'get' in body ? body.get('payload_json') : body;
  return typeof payload === 'string' && payload.includes('"enforce_nonce":true');
}
