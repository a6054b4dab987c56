// A process with the state open, for the tests: takes one command a line, answers each with one line.
import { createInterface } from 'node:readline';
import { createServer } from 'vite';

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false, hmr: false },
});
const { openState } = await vite.ssrLoadModule('/adapters/state/open-state.ts');
const { surviveDamage } = await vite.ssrLoadModule('/test/adapters/state/survive-damage.ts');
const { TURN } = await vite.ssrLoadModule('/test/adapters/state/turns.ts');
const say = (text) => process.stdout.write(`${text}\n`);

let state;
const COMMANDS = {
  open: async () => {
    const [dataDir, databaseUrl] = process.argv.slice(2);
    state = await openState({ dataDir, databaseUrl, retentionDays: 30, keepText: false, warn: say });
    return `open ${state.isPersistent()} ${state.hash('person', 'U1')}`;
  },
  /** Writes without end; says which turn has been written. */
  write: async () => {
    for (let at = 0; ; at++) {
      await state.remember(`c${at}`, 'p', TURN);
      await state.count('q:p', 3_600_000);
      say(at);
      if (at % 50 === 0) await new Promise((resolve) => setImmediate(resolve)); // lets the lines out
    }
  },
  /** Claims a message with a reference; says whether it got it. */
  claim: (message) => state.claim(message, { adapter: 'letters', place: `place of ${message}`, person: 'p' }),
  deliver: (message) => state.beginDelivery(message),
  settle: async (message) => {
    await state.settle(message, 'answered');
    return 'settled';
  },
  survive: (times) => surviveDamage(process.argv[2], Number(times), openState),
  owed: async () => JSON.stringify((await state.takeOwed('letters')).map(({ at, ...owed }) => owed)),
  close: async () => {
    await state.close();
    return 'closed';
  },
  /** Sees so many messages and counts as often; says how many were new. */
  see: async (messages) => {
    let fresh = 0;
    for (let at = 0; at < Number(messages); at++) {
      if (await state.claim(`m${at}`, null)) {
        fresh++;
        await state.settle(`m${at}`, 'answered');
      }
      await state.count('q:p', 3_600_000);
      if (at % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return fresh;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [command, value] = line.split(' ');
  say(await COMMANDS[command](value));
}
