import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { TOOLS } from './targets.mjs';

/** Builds that are kept: a process may still be running from an older one. */
const KEPT_BUILDS = 3;
/** Anything else that is older (ms) was left by a build that was interrupted: no build takes so long. */
const ABANDONED_MS = 10 * 60 * 1000;

/**
 * Removes old builds of a target and what interrupted ones left.
 * @param id the newest build, which stays
 * @param isAlone true removes everything but that build, as for a package
 */
export function removeOldBuilds({ folder, launcher }, id, { isAlone }) {
  const own = [id, launcher, 'build.json', path.basename(TOOLS.folder)];
  const others = readdirSync(folder)
    .filter((name) => !own.includes(name))
    .map((name) => ({ name, time: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  const isBuild = ({ name }) => /^[0-9a-f]{12}$/.test(name);
  const kept = isAlone ? [] : others.filter(isBuild).slice(0, KEPT_BUILDS - 1);
  const isUnderWay = (one) => !isAlone && !isBuild(one) && Date.now() - one.time < ABANDONED_MS;
  for (const one of others)
    if (!kept.includes(one) && !isUnderWay(one)) rmSync(path.join(folder, one.name), { recursive: true, force: true });
}
