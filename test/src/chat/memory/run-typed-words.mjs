// A process that answers questions with a word in them, forgets one and lets the other grow old, and writes what is in its memory
// after each. Run with --expose-gc; arguments: the two words in hex, a folder for the
// snapshots, and the folder of the index.
import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { createServer } from 'vite';

const [, , forgotten, outdated, folder, dataDir] = process.argv;
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false, hmr: false },
});
const { openRoom } = await vite.ssrLoadModule('/test/src/chat/chat-room.ts');
const { loadCorpus } = await vite.ssrLoadModule('/adapters/start/load-corpus.ts');
const { corpus } = await loadCorpus({ seedsDir: 'seeds', dataDir });
const room = await openRoom({ corpus });
/** Asks in a function of its own, so that nothing of the word stays on the stack. */
const ask = async (hex, person) => {
  await room.say(`How long does Huawei Cloud keep ${Buffer.from(hex, 'hex')} of mine?`, {
    person,
    conversation: person,
  });
};
/** Answers another question, so that no regular expression remembers its last text, and writes a snapshot. */
const write = async (name) => {
  await room.say('How long does AWS keep my data?', { conversation: 'other', person: 'eve' });
  globalThis.gc();
  writeHeapSnapshot(path.join(folder, name));
};
await ask(forgotten, 'ann');
await room.say('/forget', { person: 'ann', conversation: 'ann' });
await ask(outdated, 'bob');
await write('forgotten');
room.clock.pass(31 * 60_000);
room.responder.sweepMemory();
await write('outdated');
process.exit();
