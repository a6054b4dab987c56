// `npm run build`, and `prepare` of npm: builds the program; with --tools the programs for development, too; with --alone
// nothing older stays beside it, as in a package.
import { stripVTControlCharacters } from 'node:util';
import { buildTarget, loadBundler } from './build-target.mjs';
import { findBuild } from './find-build.mjs';
import { PROGRAM, TOOLS } from './targets.mjs';

const options = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);

const rolldown = await loadBundler();
if (rolldown) {
  try {
    await buildTarget(PROGRAM, rolldown, { isAlone: options.includes('--alone') });
    if (options.includes('--tools')) await buildTarget(TOOLS, rolldown);
  } catch (error) {
    say(`Cannot build Clausewise: ${stripVTControlCharacters(error.message)}`);
    process.exitCode = 1;
  }
} else if (!findBuild(PROGRAM))
  // An installation without development packages is no failure: `dist` may be copied to it afterwards.
  say(
    'Clausewise is not built: Rolldown is not installed. Run `npm ci` with the development packages, or copy dist here.',
  );
