import type { Violation } from '../checks/violation.ts';
import type { AppCredentials } from '../fake-slack.ts';
import type { ApiCall, StoredMessage, StoredPrompts, StoredStatus, StoredView } from '../records.ts';
import { createIds, type Ids } from './create-ids.ts';
import { FakeSlackError } from './fake-slack-error.ts';
import type { Settings } from './resolve-options.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type MessageState = Mutable<StoredMessage>;
export type ViewState = Mutable<StoredView>;

export interface ChannelState {
  readonly id: string;
  readonly name: string;
  /** `mpim`: a direct message of several people and the bot. */
  readonly kind: 'public' | 'private' | 'mpim' | 'im';
  readonly isExtShared: boolean;
  /** The person of a direct message with the bot. */
  readonly imOf: string | null;
  botIsMember: boolean;
}

export interface PersonState {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly isAdmin?: boolean;
}

export interface WorkspaceState {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly channels: Map<string, ChannelState>;
  readonly people: Map<string, PersonState>;
  scopes: readonly string[];
  /** The valid token; null when the app is not installed. */
  botToken: string | null;
}

export interface TokenState {
  readonly workspace: string;
  /** In milliseconds of `settings.clock`; null for never. */
  readonly expiresAt: number | null;
}

/** The whole state of the fake Slack, as plain data. The files for each topic read and change it. */
export interface World {
  readonly settings: Settings;
  readonly app: AppCredentials;
  readonly ids: Ids;
  readonly workspaces: Map<string, WorkspaceState>;
  /** Valid bot tokens. */
  readonly tokens: Map<string, TokenState>;
  /** By `messageKey`, in the order of posting. */
  readonly messages: Map<string, MessageState>;
  readonly views: Map<string, ViewState>;
  /** Ids of open modals by person, lowest first. */
  readonly modals: Map<string, string[]>;
  /** Id of the home tab by person. */
  readonly homes: Map<string, string>;
  readonly statuses: StoredStatus[];
  readonly prompts: StoredPrompts[];
  readonly reactions: { readonly channel: string; readonly ts: string; readonly name: string }[];
  readonly calls: ApiCall[];
  readonly violations: Violation[];
  /** Must be called after every change that a test may wait for. */
  readonly changed: () => void;
  /** Counts the changes. */
  readonly version: () => number;
}

export const messageKey = (channel: string, ts: string): string => `${channel}/${ts}`;

export function createWorld(settings: Settings, changed: () => void): World {
  const ids = createIds(settings.clock);
  let version = 0;
  const app: AppCredentials = {
    id: ids.next('A'),
    clientId: '1700000000000.1700000000001',
    clientSecret: 'test-client-secret',
    signingSecret: 'test-signing-secret',
    appToken: `xapp-test-1-${ids.next('A')}-1700000000002-loopback`,
  };
  return {
    settings,
    app,
    ids,
    workspaces: new Map(),
    tokens: new Map(),
    messages: new Map(),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    statuses: [],
    prompts: [],
    reactions: [],
    calls: [],
    violations: [],
    changed: () => {
      version += 1;
      changed();
    },
    version: () => version,
  };
}

/** The workspace with an id. @throws FakeSlackError when there is none */
export function workspaceOf(world: World, id: string): WorkspaceState {
  const found = world.workspaces.get(id);
  if (!found) throw new FakeSlackError(`Cannot find workspace ${id}: it was not created by this fake Slack.`);
  return found;
}

/** The direct message of a person with the bot, created when it is first needed. */
export function imOf(world: World, workspace: WorkspaceState, person: string): ChannelState {
  const known = [...workspace.channels.values()].find((channel) => channel.imOf === person);
  if (known) return known;
  const im: ChannelState = {
    id: world.ids.next('D'),
    name: 'directmessage',
    kind: 'im',
    isExtShared: false,
    imOf: person,
    botIsMember: true,
  };
  workspace.channels.set(im.id, im);
  return im;
}
