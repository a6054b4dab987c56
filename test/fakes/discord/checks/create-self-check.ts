import type { RouteName } from '../types/fake-discord.ts';
import { checkSchema, isSchema } from './check-schema.ts';

/** An event that the fake sends through its gateway. */
interface SentEvent {
  readonly name: string;
  readonly data: unknown;
}

/** An answer of the fake to a request. */
interface SentAnswer {
  readonly body?: unknown;
  /** Name of the schema in Discord's OpenAPI document that the body must match; `[]` after it for a list. */
  readonly schema?: string;
}

/** Fields that the gateway adds to a message. */
const GATEWAY_FIELDS = ['guild_id', 'member', 'channel_type'];

/** Checks everything that the fake sends against Discord's OpenAPI document, so that bots are tested against the real shapes. */
export function createSelfCheck() {
  const wrong: string[] = [];
  const check = (where: string, schema: string, body: unknown, known: readonly string[] = []) => {
    if (!isSchema(schema))
      throw new Error(`Cannot check ${where}: there is no schema ${schema}. Take one of the document.`);
    for (const { path, message } of checkSchema(schema, body, known))
      wrong.push(`${where}: ${path.join('.')} ${message}`);
  };
  return {
    wrong,
    checkEvent: ({ name, data }: SentEvent): void => {
      if (name === 'MESSAGE_CREATE' || name === 'MESSAGE_UPDATE') check(name, 'MessageResponse', data, GATEWAY_FIELDS);
      if (name === 'THREAD_CREATE') check(name, 'ThreadResponse', data);
      if (name === 'CHANNEL_CREATE') check(name, 'GuildChannelResponse', data);
    },
    checkAnswer: (route: RouteName, { schema, body }: SentAnswer): void => {
      if (!schema) return;
      const isList = schema.endsWith('[]');
      const name = isList ? schema.slice(0, -2) : schema;
      for (const one of isList ? (body as readonly unknown[]) : [body]) check(route, name, one);
    },
  };
}
