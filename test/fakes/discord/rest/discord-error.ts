import type { Json } from '../types/records.ts';

/** Status and text of Discord's error codes, from its page "Opcodes and Status Codes". */
const ERRORS: Readonly<Record<number, readonly [status: number, message: string]>> = {
  0: [500, '500: Internal Server Error'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  40001: [401, '401: Unauthorized'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [400, 'This interaction has reached its maximum number of follow-up messages.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  160004: [400, 'A thread has already been created for this message'],
};

/** An error answer of Discord. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly status: number;
  readonly body: Json;

  /** @param errors for 50035: the problems, nested like the body. */
  constructor(code: number, errors?: Json) {
    const [status, message] = ERRORS[code] ?? [400, `Error ${code}`];
    super(message);
    this.status = status;
    this.body = { code: code === 40001 ? 0 : code, message, ...(errors && { errors }) };
  }
}
