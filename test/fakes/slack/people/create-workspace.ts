import type { Installations } from '../api/create-oauth.ts';
import type { ChannelOptions, Person, Workspace, WorkspaceOptions } from '../fake-workspace.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';
import type { ChannelState, PersonState, WorkspaceState } from '../world/world.ts';
import { createChannel } from './create-channel.ts';
import { createPerson } from './create-person.ts';
import type { PersonTools } from './person-context.ts';

/** Everything that a workspace needs. */
export interface WorkspaceTools extends PersonTools {
  readonly oauth: Installations;
}

/** Creates a workspace; the app is installed in it unless `installed` is false. */
export function createWorkspace(tools: WorkspaceTools, name: string, options: WorkspaceOptions): Workspace {
  const { world, oauth } = tools;
  const { ids, settings } = world;
  const state: WorkspaceState = {
    id: ids.next('T'),
    name,
    botUserId: ids.next('U'),
    botId: ids.next('B'),
    channels: new Map(),
    people: new Map(),
    scopes: options.scopes ?? settings.scopes,
    botToken: null,
  };
  world.workspaces.set(state.id, state);
  if (options.installed !== false) oauth.install(state, state.scopes);

  const person = (isBot: boolean, personName: string, isAdmin = false): Person => {
    const made: PersonState = { id: ids.next('U'), name: personName, isBot, isAdmin };
    state.people.set(made.id, made);
    return createPerson(tools, { workspace, state, person: made });
  };
  const workspace: Workspace = {
    id: state.id,
    name,
    botUserId: state.botUserId,
    botId: state.botId,
    get botToken() {
      if (state.botToken === null)
        throw new FakeSlackError(`Cannot give a bot token of ${name}: the app is not installed there.`);
      return state.botToken;
    },
    get isInstalled() {
      return state.botToken !== null;
    },
    grant: (scopes) => {
      state.scopes = scopes;
    },
    person: (personName = `person-${state.people.size + 1}`, { isAdmin = false } = {}) =>
      person(false, personName, isAdmin),
    otherBot: (botName = `bot-${state.people.size + 1}`) => person(true, botName),
    channel: (channelName = `channel-${state.channels.size + 1}`, more = {}) =>
      createChannel(workspace, addChannel(tools, state, { name: channelName, ...more })),
    revoke: ({ tell = false } = {}) => oauth.revoke(state, tell ? ['tokens_revoked'] : []),
    uninstall: () => oauth.revoke(state, ['tokens_revoked', 'app_uninstalled']),
  };
  return workspace;
}

function addChannel(
  { world }: WorkspaceTools,
  state: WorkspaceState,
  { name, kind = 'public', isExtShared = false, botIsMember = true }: ChannelOptions & { readonly name: string },
): ChannelState {
  const channel: ChannelState = { id: world.ids.next('C'), name, kind, isExtShared, imOf: null, botIsMember };
  state.channels.set(channel.id, channel);
  return channel;
}
