import type { Deliveries } from '../delivery/create-deliveries.ts';
import type { Person, Workspace } from '../fake-workspace.ts';
import type { Handles } from '../world/create-handles.ts';
import { imOf, type PersonState, type WorkspaceState, type World } from '../world/world.ts';
import { createActions } from './create-actions.ts';
import { createChannel } from './create-channel.ts';
import { createMessages } from './create-messages.ts';
import { followInstallPages } from './follow-install-pages.ts';

/** Everything that people need to act. */
export interface PersonTools {
  readonly world: World;
  readonly handles: Handles;
  readonly deliveries: Deliveries;
}

/** A person and their workspace. */
export interface PersonContext {
  readonly workspace: Workspace;
  readonly state: WorkspaceState;
  readonly person: PersonState;
}

/** Creates a person as tests see one. */
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
