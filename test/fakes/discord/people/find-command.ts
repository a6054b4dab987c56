import type { APIApplicationCommand } from 'discord.js';
import type { Store } from '../store/create-store.ts';
import type { ChannelRecord, UserRecord } from '../types/records.ts';
import { CannotDo } from './cannot-do.ts';

export interface FoundCommand {
  readonly data: APIApplicationCommand;
  /** True if the command is there because the person has installed it, not because the bot is a member. */
  readonly isUserInstalled: boolean;
}

const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;
const INSTALL = { guild: 0, user: 1 } as const;

/** The interaction context of a channel (Guild, BotDM or PrivateChannel). */
export const contextOf = ({ guild, kind }: ChannelRecord): number =>
  guild ? CONTEXT.guild : kind === 'dm' ? CONTEXT.botDm : CONTEXT.privateChannel;

/** The command that a person sees under that name in a channel. Throws `CannotDo` if there is none. */
export function findCommand(
  store: Store,
  user: UserRecord,
  channel: ChannelRecord,
  wanted: { name: string; type: number },
): FoundCommand {
  const what = `use ${wanted.name} in ${channel.name}`;
  const here = store.commands.filter(
    ({ data, guildId }) =>
      data.name === wanted.name && data.type === wanted.type && (guildId === null || guildId === channel.guild?.id),
  );
  const [first] = here.toSorted((a, b) => Number(a.guildId === null) - Number(b.guildId === null));
  if (!first) throw new CannotDo(what, 'no such command is registered there');
  const { data, guildId } = first;
  const context = contextOf(channel);
  if (guildId === null && data.contexts && !data.contexts.includes(context))
    throw new CannotDo(what, 'its contexts do not include this place');
  if (data.default_member_permissions && channel.guild && !user.isAdmin)
    throw new CannotDo(what, 'it asks for permissions that this person does not have');
  const installs: readonly number[] = data.integration_types ?? [INSTALL.guild];
  const byGuild = installs.includes(INSTALL.guild) && (channel.guild?.botIsMember ?? channel.kind === 'dm');
  const byUser = installs.includes(INSTALL.user) && user.hasInstalled;
  if (!byGuild && !byUser) throw new CannotDo(what, 'the application is not installed there, nor by this person');
  return { data, isUserInstalled: !byGuild };
}
