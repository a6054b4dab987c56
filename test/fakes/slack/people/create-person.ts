import type { Person } from '../fake-workspace.ts';
import { imOf } from '../world/world.ts';
import { createActions } from './create-actions.ts';
import { createChannel } from './create-channel.ts';
import { createMessages } from './create-messages.ts';
import { followInstallPages } from './follow-install-pages.ts';
import type { PersonContext, PersonTools } from './person-context.ts';

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
