import { describe, expect, test } from 'vitest';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { openConversation } from './open-conversation.ts';

const OPEN_QUESTION = 'Does Huawei Cloud notify me within 72 hours of a data breach?';

describe.each(['socket', 'http'] as const)('/admin gaps over %s', (transport) => {
  test('shows an administrator alone what was left open', async () => {
    const admins: string[] = [];
    const { responder } = await openRoom({ admins });
    const { ann, team, lobby, settle, last, read } = await openConversation({ transport, responder });
    const bob = team.person('bob');
    admins.push(`slack ${team.id} ${ann.id}`);
    await bob.slash(lobby, '/ask', OPEN_QUESTION);
    await settle();
    await ann.slash(lobby, '/admin', 'gaps');
    await settle();
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read()).toMatch(/Huawei Cloud[\s\S]*silent/);
    await bob.slash(lobby, '/admin', 'gaps');
    await settle();
    expect(last().ephemeralTo).toBe(bob.id);
    expect(read()).toContain('ADMINS');
    expect(read()).not.toContain('Huawei');
  });
});
