import { type APIApplicationCommand, ApplicationFlags, GatewayIntentBits } from 'discord.js';
import { wireUser } from '../gateway/wire-places.ts';
import type { CommandRecord, Json } from '../types/records.ts';
import { DiscordError } from './discord-error.ts';
import type { RestAnswer, RestRequest, RestWorld, Route } from './rest-request.ts';

/** Routes of the application and its commands. */
export function commandRoutes(world: RestWorld): readonly Route[] {
  const { store, check } = world;

  const scopeOf = (request: RestRequest, isGuild: boolean): string | null => {
    if (request.param('application') !== store.applicationId) throw new DiscordError(50001);
    if (!isGuild) return null;
    const guild = store.guilds.get(request.param('guild'));
    if (!guild?.botIsMember) throw new DiscordError(50001);
    return guild.id;
  };

  const inScope = (guildId: string | null) => store.commands.filter((one) => one.guildId === guildId);

  const get =
    (isGuild: boolean) =>
    (request: RestRequest): RestAnswer => {
      const withLocalizations = request.query.get('with_localizations') === 'true';
      const commands = inScope(scopeOf(request, isGuild)).map(({ data }) =>
        withLocalizations ? data : withoutLocalizations(data),
      );
      return { status: 200, body: commands, schema: 'ApplicationCommandResponse[]' };
    };

  const put =
    (isGuild: boolean) =>
    (request: RestRequest): RestAnswer => {
      const guildId = scopeOf(request, isGuild);
      check('commands.put', request.body, { isGuild });
      const before = inScope(guildId);
      const commands = (request.body as readonly Json[]).map((given): CommandRecord => {
        const type = given['type'] ?? 1;
        const old = before.find(({ data }) => data.name === given['name'] && data.type === type);
        const fixed = {
          id: old?.data.id ?? store.nextId(),
          application_id: store.applicationId,
          version: store.nextId(),
        };
        return { guildId, data: { ...completed(given, guildId), ...fixed } as unknown as APIApplicationCommand };
      });
      store.commands = [...store.commands.filter((one) => one.guildId !== guildId), ...commands];
      return { status: 200, body: commands.map(({ data }) => data), schema: 'ApplicationCommandResponse[]' };
    };

  const me = (): RestAnswer => ({
    status: 200,
    body: { ...wireUser(store.bot), verified: true, mfa_enabled: true, locale: 'en-US', email: null },
  });

  // An app that is not verified, in fewer than a hundred servers, has the limited flags.
  const readsAll = (world.privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
  const flags = readsAll ? ApplicationFlags.GatewayMessageContentLimited : 0;

  const application = (): RestAnswer => ({
    status: 200,
    body: {
      id: store.applicationId,
      name: store.bot.name,
      icon: null,
      description: '',
      type: null,
      flags,
      flags_new: String(flags),
      bot: wireUser(store.bot),
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: wireUser([...store.users.values()].find((user) => !user.isBot) ?? store.bot),
      approximate_guild_count: [...store.guilds.values()].filter(({ botIsMember }) => botIsMember).length,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      team: null,
      integration_types_config: { 0: {}, 1: {} },
      eligible_oauth2_scopes: [],
    },
    schema: 'PrivateApplicationResponse',
  });

  const gatewayBot = (): RestAnswer => ({
    status: 200,
    body: {
      url: world.gatewayUrl(),
      shards: world.shards,
      session_start_limit: { total: 1000, remaining: world.startsLeft, reset_after: 14_400_000, max_concurrency: 1 },
    },
    schema: 'GatewayBotResponse',
  });

  const global = '/applications/:application/commands';
  const inGuild = '/applications/:application/guilds/:guild/commands';
  return [
    { name: 'gateway/bot', method: 'GET', path: '/gateway/bot', needsToken: true, handle: gatewayBot },
    { name: 'me', method: 'GET', path: '/users/@me', needsToken: true, handle: me },
    { name: 'application', method: 'GET', path: '/applications/@me', needsToken: true, handle: application },
    { name: 'application', method: 'GET', path: '/oauth2/applications/@me', needsToken: true, handle: application },
    { name: 'commands.get', method: 'GET', path: global, needsToken: true, handle: get(false) },
    { name: 'commands.get', method: 'GET', path: inGuild, needsToken: true, handle: get(true) },
    { name: 'commands.put', method: 'PUT', path: global, needsToken: true, handle: put(false) },
    { name: 'commands.put', method: 'PUT', path: inGuild, needsToken: true, handle: put(true) },
  ];
}

/** A command as Discord returns it: with defaults, and without fields that are false anyway. */
function completed(given: Json, guildId: string | null): Json {
  const { options, default_member_permissions: permissions = null, handler: _handler, ...rest } = given;
  const contexts = given['contexts'] ?? null;
  return {
    type: 1,
    description: '',
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...rest,
    default_member_permissions: permissions === null ? null : String(permissions),
    ...(guildId === null
      ? { contexts, integration_types: given['integration_types'] ?? [0], dm_permission: true }
      : { guild_id: guildId }),
    ...(Array.isArray(options) && options.length > 0 ? { options: options.map(completedOption) } : {}),
  };
}

function completedOption(option: Json): Json {
  const { required, autocomplete, choices, options, ...rest } = option;
  return {
    name_localizations: null,
    description_localizations: null,
    ...rest,
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(Array.isArray(choices) && choices.length > 0
      ? { choices: choices.map((choice: Json) => ({ name_localizations: null, ...choice })) }
      : {}),
    ...(Array.isArray(options) ? { options: options.map(completedOption) } : {}),
  };
}

/** Without `with_localizations`, Discord leaves the translations out. */
const withoutLocalizations = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, inner]) => [key, withoutLocalizations(inner)]),
  );
};
