import type { GatewayEvent } from '../gateway/open-gateway.ts';
import type { RestAnswer } from '../rest/rest-request.ts';
import type { RouteName } from '../types/fake-discord.ts';
import { checkSchema, isSchema } from './check-schema.ts';

/** What the gateway adds to a message. */
const BESIDE_MESSAGE = ['guild_id', 'member', 'channel_type'];

/** Holds what this server says to Discord's own document, so that tests run against the real shapes. */
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
    checkEvent: ({ name, data }: GatewayEvent): void => {
      if (name === 'MESSAGE_CREATE' || name === 'MESSAGE_UPDATE') check(name, 'MessageResponse', data, BESIDE_MESSAGE);
      if (name === 'THREAD_CREATE') check(name, 'ThreadResponse', data);
      if (name === 'CHANNEL_CREATE') check(name, 'GuildChannelResponse', data);
    },
    checkAnswer: (route: RouteName, { schema, body }: RestAnswer): void => {
      if (!schema) return;
      const isList = schema.endsWith('[]');
      const name = isList ? schema.slice(0, -2) : schema;
      for (const one of isList ? (body as readonly unknown[]) : [body]) check(route, name, one);
    },
  };
}
