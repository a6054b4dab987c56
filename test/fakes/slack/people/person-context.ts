import type { Deliveries } from '../delivery/create-deliveries.ts';
import type { Workspace } from '../fake-workspace.ts';
import type { Handles } from '../world/create-handles.ts';
import type { PersonState, WorkspaceState, World } from '../world/world.ts';

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
