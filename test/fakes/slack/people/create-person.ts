import type { Deliveries } from '../delivery/create-deliveries.ts';
import type { Person, Workspace } from '../fake-slack.ts';
import type { Handles } from '../world/create-handles.ts';
import { imOf, type PersonState, type WorkspaceState, type World } from '../world/world.ts';
import { createActions } from './create-actions.ts';
import { createChannel } from './create-channel.ts';
import { createMessages } from './create-messages.ts';
import { followInstallPages } from './follow-install-pages.ts';

/** What people act with. */
export interface PersonTools {
  readonly world: World;
  readonly handles: Handles;
  readonly deliveries: Deliveries;
}

/** Who acts, and where. */
export interface PersonContext {
  readonly workspace: Workspace;
  readonly state: WorkspaceState;
  readonly person: PersonState;
}

/** A person as tests see one. */
export function createPerson(tools: PersonTools, somebody: PersonContext): Person {
  const { workspace, state, person } = somebody;
  return {
    id: person.id,
    name: person.name,
    isBot: person.isBot,
    workspace,
    im: () => createChannel(workspace, imOf(tools.world, state, person.id)),
    ...createMessages(tools, somebody),
    ...createActions(tools, somebody),
    install: (installUrl, { deny = false } = {}) => followInstallPages(installUrl, { person: person.id, deny }),
  };
}
