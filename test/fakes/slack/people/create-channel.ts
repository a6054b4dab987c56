import type { Channel, Workspace } from '../fake-workspace.ts';
import type { ChannelState } from '../world/world.ts';

/** Creates a channel as tests see it. */
export const createChannel = (workspace: Workspace, state: ChannelState): Channel => ({
  id: state.id,
  name: state.name,
  kind: state.kind,
  isExtShared: state.isExtShared,
  get botIsMember() {
    return state.botIsMember;
  },
  workspace,
  setBotIsMember: (isMember) => {
    state.botIsMember = isMember;
  },
});
