// Runs a PostgreSQL server in a folder for as long as its parent lives, or until it is told to end. It takes the commands
// `start`, `stop` and `kill` on standard input, one a line, and answers each with one line.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const [programs, folder, user, password] = process.argv.slice(2);
const data = path.join(folder, 'data');
// The server refuses to run as root; "nobody" is on every system.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const say = (text) => process.stdout.write(`${text}\n`);
let server;
let port;

async function prepare() {
  mkdirSync(folder, { recursive: true });
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (nobody.uid) for (const one of [folder, passwordFile]) chownSync(one, nobody.uid, nobody.gid);
  chmodSync(folder, 0o700);
  const options = ['-U', user, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '-E', 'UTF8', '--no-locale', '-N'];
  await promisify(execFile)(path.join(programs, 'initdb'), ['-D', data, ...options], { ...nobody, cwd: folder });
}

const isRunning = () => server?.exitCode === null && server.signalCode === null;

async function start() {
  if (isRunning()) return String(port);
  for (let attempt = 0; ; attempt++) {
    port ??= await freePort();
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
    const child = spawn(path.join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...nobody,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said = [];
    const isReady = await new Promise((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text) => {
        said.push(text);
        if (text.includes('ready to accept connections')) resolve(true);
      });
      child.on('close', () => resolve(false));
    });
    server = child;
    if (isReady) return String(port);
    if (attempt >= 3) throw new Error(`The server does not start: ${said.join('')}`);
    port = undefined; // somebody was quicker to take it
  }
}

/** Ends the server: in good order (SIGINT: without waiting for clients), or at once. */
async function end(signal) {
  if (isRunning()) {
    const closed = once(server, 'close');
    server.kill(signal);
    await closed;
  }
  return 'stopped';
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  return free;
}

const COMMANDS = { start, stop: () => end('SIGINT'), kill: () => end('SIGQUIT') };

try {
  await prepare();
  for await (const line of createInterface({ input: process.stdin })) say(await COMMANDS[line]());
} finally {
  // The parent has ended, or closed the input, or something went wrong.
  await end('SIGINT');
  rmSync(folder, { recursive: true, force: true });
}
