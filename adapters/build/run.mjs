// What the npm scripts of a checkout start: builds what has changed, where the bundler is installed, and runs it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { endWithParent } from './end-with-parent.mjs';
import { findBuild } from './find-build.mjs';
import { PROGRAM, TOOLS } from './targets.mjs';
import { warnOfStaleBuild } from './warn-of-stale-build.mjs';

/** The folder of a build to run from; null where there is none and none can be made. */
async function provideBuild(target) {
  const found = findBuild(target);
  if (found?.isFresh) return found.folder;
  const { buildTarget, loadBundler } = await import('./build-target.mjs'); // rarely needed
  const rolldown = await loadBundler();
  if (rolldown) return buildTarget(target, rolldown);
  if (found) warnOfStaleBuild();
  return found?.folder ?? null;
}

async function run(command, args) {
  const isTool = Object.hasOwn(TOOLS.entries, command);
  const folder = await provideBuild(isTool ? TOOLS : PROGRAM);
  if (folder === null) {
    const place = path.relative(process.cwd(), (isTool ? TOOLS : PROGRAM).folder);
    throw new Error(
      `there is no ${place}, and Rolldown is not installed to make it. Run \`npm ci\` with the development packages.`,
    );
  }
  const { main } = await import(pathToFileURL(path.join(folder, isTool ? `${command}.js` : 'cli.js')).href);
  return isTool ? main(args) : main([command, ...args], { isScript: true });
}

// The reader of a pipe may leave early ("| head"): nothing is wrong.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

if (process.env.npm_lifecycle_event) endWithParent();

const [command = 'start', ...args] = process.argv.slice(2);
try {
  const code = await run(command, args);
  if (code) process.exitCode = code;
} catch (error) {
  process.stderr.write(`Cannot run ${command}: ${stripVTControlCharacters(error.message)}\n`);
  process.exitCode = 1;
}
