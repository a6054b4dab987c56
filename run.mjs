#!/usr/bin/env node
// Runs a command of adapters/commands/ (or of test/eval/: eval, fit) from compiled JavaScript, and compiles first when a source is newer.
// Node 20 does not read TypeScript by itself; an up-to-date build costs a few milliseconds of file times here.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const sources = ['src', 'index', 'adapters', 'test/eval'];
const commands = ['adapters/commands', 'test/eval'];

/** Newest modification time (ms) of the sources below a folder. */
function newest(dir) {
  let time = 0;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const at = path.join(dir, entry.name);
    if (entry.isDirectory()) time = Math.max(time, newest(at));
    else if (at.endsWith('.ts')) time = Math.max(time, statSync(at).mtimeMs);
  }
  return time;
}

function isStale() {
  if (!existsSync(dist)) return true;
  const built = statSync(dist).mtimeMs;
  return [...sources, 'tsconfig.json', 'package.json'].some((name) => {
    const at = path.join(root, name);
    return (statSync(at).isDirectory() ? newest(at) : statSync(at).mtimeMs) > built;
  });
}

function build() {
  const require = createRequire(import.meta.url);
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const fresh = path.join(root, `dist-${process.pid}`);
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`Cannot build Clausewise: ${`${run.stdout}${run.stderr}`.trim()}\n`);
    process.exit(1);
  }
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(fresh, dist);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process has just put the same build there
  }
}

const [command = 'start', ...args] = process.argv.slice(2);
if (command === '--build' || isStale()) build();
if (command !== '--build') {
  const file = commands.map((folder) => path.join(dist, folder, `${command}.js`)).find((one) => existsSync(one));
  if (!file) {
    process.stderr.write(`Cannot run ${command}: there is no such command. See the scripts in package.json.\n`);
    process.exit(2);
  }
  const { main } = await import(pathToFileURL(file).href);
  process.exitCode = await main(args);
}
