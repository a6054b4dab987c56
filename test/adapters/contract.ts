import { describe, onTestFinished, test } from 'vitest';
import { openRoom } from '../src/chat/chat-room.ts';
import { fivePolicies } from '../src/five-policies.ts';
import type { AdapterUnderTest } from './adapter-under-test.ts';
import { BEHAVIOURS, type Stage } from './behaviours.ts';

/** Holds an adapter to what all adapters do. */
export function adapterContract(adapter: AdapterUnderTest): void {
  const open: Stage['open'] = async (options = {}) => {
    const room = await openRoom(options);
    const running = await adapter.start(room.responder, options.corpus ?? (await fivePolicies()));
    onTestFinished(running.stop);
    return { ...running, room };
  };
  describe(`${adapter.name}:`, () => {
    for (const { name, run } of BEHAVIOURS) {
      const reason = adapter.skips[name];
      if (reason) test.skip(`${name} (skipped: ${reason})`);
      else test(name, () => run({ adapter, open }));
    }
  });
}
