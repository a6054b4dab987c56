#!/usr/bin/env node
// Runs a command of adapters/commands/ (or of test/: eval, fit, preview, load-discord) from JavaScript, and builds that
// first when a source has changed. Node 20 does not read TypeScript by itself; looking at the file times costs a few
// milliseconds. Types are checked by `npm test`, not on the way to a run.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
/** Where commands are. */
const commands = ['adapters/commands', 'index/training', 'test/eval', 'test/preview', 'test/bench'];
const sources = [
  'src',
  'index',
  'adapters',
  ...commands.slice(1),
  'test/fakes',
  'test/support',
  'run.mjs',
  'package.json',
];
/** So many builds are kept: another process may still be running from an older one. */
const KEPT = 3;

/** Newest modification time (ms) and number of the sources at a place. */
function survey(at) {
  const stat = statSync(at);
  if (!stat.isDirectory()) return { time: stat.mtimeMs, count: 1 };
  const parts = readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.(ts|json|yaml)$/.test(entry.name))
    .map((entry) => survey(path.join(at, entry.name)));
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

/** The modules that are started: commands by their names, and what prepares a build. */
function entries() {
  const files = commands.flatMap((place) =>
    readdirSync(path.join(root, place))
      .filter((name) => /^[a-z-]+\.ts$/.test(name))
      .map((name) => [path.basename(name, '.ts'), path.join(root, place, name)]),
  );
  return { ...Object.fromEntries(files), 'prepare-build': path.join(root, 'index', 'save', 'prepare-build.ts') };
}

/** Bundles all commands, so that a start reads few files; packages stay where they are. */
async function build(folder) {
  const { rolldown } = await import('rolldown');
  const fresh = `${folder}.${process.pid}`;
  try {
    const bundle = await rolldown({
      input: entries(),
      platform: 'node',
      external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
      logLevel: 'silent',
    });
    await bundle.write({ dir: fresh, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
    const { prepareBuild } = await import(pathToFileURL(path.join(fresh, 'prepare-build.js')).href);
    prepareBuild(fresh, root);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`Cannot build Clausewise: ${error.message}\n`);
    process.exit(1);
  }
  mkdirSync(path.dirname(folder), { recursive: true });
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
if (!existsSync(folder)) await build(folder);
if (command !== '--build') {
  const file = path.join(folder, `${command}.js`);
  if (!/^[a-z-]+$/.test(command) || !existsSync(file)) {
    process.stderr.write(`Cannot run ${command}: there is no such command. See the scripts in package.json.\n`);
    process.exit(2);
  }
  const { main } = await import(pathToFileURL(file).href);
  process.exitCode = await main(args);
}
