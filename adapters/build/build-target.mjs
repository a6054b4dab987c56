// Bundles a target with Rolldown. Each state of the sources gets a folder of its own, named by their hash, so that a build
// never changes files from which another process is running.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { recordBuild, writeWhole } from './find-build.mjs';
import { removeOldBuilds } from './remove-old-builds.mjs';
import { fingerprintSources, hashContents } from './source-state.mjs';
import { BUNDLED, ROOT, TOOLS } from './targets.mjs';

/** The bundler; null where it is not installed (`npm ci --omit=dev`). */
export async function loadBundler() {
  try {
    return await import('rolldown');
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/**
 * Builds a target unless that very build is there already.
 * @param rolldown what `loadBundler` gave
 * @param isAlone true removes all older builds at once
 * @returns folder of the build
 * @throws Error when a source cannot be bundled
 */
export async function buildTarget(target, rolldown, { isAlone = false } = {}) {
  const fingerprint = fingerprintSources(ROOT, target.sources);
  const id = hashContents(ROOT, target.sources);
  const folder = path.join(target.folder, id);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}.tmp`;
    try {
      await bundle(target, rolldown, draft);
      putInPlace(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  if (target.launcher) writeWhole(path.join(target.folder, target.launcher), launcherOf(id), { mode: 0o755 });
  recordBuild(target, id, fingerprint);
  removeOldBuilds(target, id, { isAlone });
  return folder;
}

async function bundle(target, { rolldown }, folder) {
  const prepare = 'prepare-build';
  const bundled = await rolldown({
    cwd: ROOT,
    input: { ...target.entries, [prepare]: 'index/save/prepare-build.ts' },
    platform: 'node',
    external: target === TOOLS ? isPackage : (id) => isPackage(id) && !BUNDLED.includes(id),
    logLevel: 'silent',
  });
  await bundled.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  const file = path.join(folder, `${prepare}.js`);
  const { prepareBuild } = await import(pathToFileURL(file).href);
  await prepareBuild(folder, ROOT);
  rmSync(file);
  if (target !== TOOLS) for (const name of BUNDLED) copyLicence(name, folder);
}

const isPackage = (id) => !id.startsWith('.') && !path.isAbsolute(id);

/** What is bundled takes its licence along. */
function copyLicence(name, folder) {
  const home = path.join(ROOT, 'node_modules', name);
  const licence = readdirSync(home).find((file) => /^licen[cs]e/i.test(file));
  if (!licence) throw new Error(`${name} has no licence file to ship. Make it a dependency instead of bundling it`);
  mkdirSync(path.join(folder, 'licences'), { recursive: true });
  writeWhole(path.join(folder, 'licences', `${name}.txt`), readFileSync(path.join(home, licence), 'utf8'));
}

/** Renames a finished build. Where another process was quicker, its build of the same sources stays. */
function putInPlace(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })) throw error;
  }
}

const launcherOf = (id) => `#!/usr/bin/env node
// Made by \`npm run build\`. Starts the build; in a checkout, says when the sources have changed since.
import { existsSync } from 'node:fs';
const check = new URL('../adapters/build/warn-of-stale-build.mjs', import.meta.url);
if (existsSync(check)) (await import(check.href)).warnOfStaleBuild();
const { main } = await import('./${id}/cli.js');
const code = await main(process.argv.slice(2));
if (code) process.exitCode = code;
`;
