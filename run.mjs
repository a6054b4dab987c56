#!/usr/bin/env node
// Runs a command of adapters/commands/ (or of test/: eval, fit, preview, load-discord) from compiled JavaScript,
// and compiles first when a source has changed. Node 20 does not read TypeScript by itself; looking at the file times
// costs a few milliseconds.
// Types are checked by `npm test`, not on the way to a run.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const sources = [
  'src',
  'index',
  'adapters',
  'test/eval',
  'test/preview',
  'test/bench',
  'test/adapters/discord',
  'tsconfig.json',
  'tsconfig.build.json',
  'package.json',
];
const commands = ['adapters/commands', 'test/eval', 'test/preview', 'test/bench'];
/** So many builds are kept: another process may still be running from an older one. */
const KEPT = 3;

/** Newest modification time (ms) and number of the sources at a place. */
function survey(at) {
  const stat = statSync(at);
  if (!stat.isDirectory()) return /\.(ts|json)$/.test(at) ? { time: stat.mtimeMs, count: 1 } : { time: 0, count: 0 };
  const parts = readdirSync(at).map((name) => survey(path.join(at, name)));
  return {
    time: Math.max(0, ...parts.map((part) => part.time)),
    count: parts.reduce((sum, part) => sum + part.count, 0),
  };
}

/** Each state of the sources has a build folder of its own, so that processes never pull one from under another. */
function buildFolder() {
  const all = sources.map((source) => survey(path.join(root, source)));
  const time = Math.floor(Math.max(...all.map((part) => part.time)));
  return path.join(root, 'dist', `${time}-${all.reduce((sum, part) => sum + part.count, 0)}`);
}

function build(folder) {
  const require = createRequire(import.meta.url);
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const fresh = `${folder}.${process.pid}`;
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', fresh], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`Cannot build Clausewise: ${`${run.stdout}${run.stderr}`.trim()}\n`);
    process.exit(1);
  }
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process has just put the same build there
  }
  const builds = readdirSync(path.dirname(folder))
    .filter((name) => /^\d+-\d+$/.test(name))
    .sort();
  for (const old of builds.slice(0, -KEPT))
    rmSync(path.join(path.dirname(folder), old), { recursive: true, force: true });
}

// The reader of a pipe may leave early ("| head"): nothing is wrong.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [command = 'start', ...args] = process.argv.slice(2);
const folder = buildFolder();
if (!existsSync(folder)) build(folder);
if (command !== '--build') {
  const file = commands.map((place) => path.join(folder, place, `${command}.js`)).find((one) => existsSync(one));
  if (!file) {
    process.stderr.write(`Cannot run ${command}: there is no such command. See the scripts in package.json.\n`);
    process.exit(2);
  }
  const { main } = await import(pathToFileURL(file).href);
  process.exitCode = await main(args);
}
