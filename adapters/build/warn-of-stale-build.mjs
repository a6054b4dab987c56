import { findBuild } from './find-build.mjs';
import { PROGRAM } from './targets.mjs';

/** Says on standard error, in one line, that the sources of the program have changed since it was built. */
export function warnOfStaleBuild() {
  if (findBuild(PROGRAM)?.isFresh === false)
    process.stderr.write('dist is older than the sources: run `npm run build` to use what has changed since.\n');
}
