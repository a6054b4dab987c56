import type { Deliveries } from '../events/create-deliveries.ts';
import type { Person, Workspace } from '../fake-slack.ts';
import { imOf, type PersonState, type WorkspaceState, type World } from '../world.ts';
import { createActing } from './create-acting.ts';
import type { Handles } from './create-handles.ts';
import { createTalking } from './create-talking.ts';
import { makeChannel } from './make-channel.ts';
import { walkInstallPages } from './walk-install-pages.ts';

/** What people act with. */
export interface PersonTools {
  readonly world: World;
  readonly handles: Handles;
  readonly deliveries: Deliveries;
}

/** Who acts, and where. */
export interface Somebody {
  readonly workspace: Workspace;
  readonly state: WorkspaceState;
  readonly person: PersonState;
}

/** A person as tests see one. */
export function makePerson(tools: PersonTools, somebody: Somebody): Person {
  const { workspace, state, person } = somebody;
  return {
    id: person.id,
    name: person.name,
    isBot: person.isBot,
    workspace,
    im: () => makeChannel(workspace, imOf(tools.world, state, person.id)),
    ...createTalking(tools, somebody),
    ...createActing(tools, somebody),
    install: (installUrl, { deny = false } = {}) => walkInstallPages(installUrl, { person: person.id, deny }),
  };
}
