import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** What a build is made from. */
const SOURCES = ['src', 'index', 'adapters', 'package.json'];

/** The names of the packages that a user installs. */
export function dependencyNames(): string[] {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies);
}

/** Links installed packages into a folder's own node_modules. */
export function linkPackages(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const place = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules', name), place);
  }
}

/**
 * A copy of this checkout, removed with the test.
 * @param isBuilt true takes the program along that the set-up of the tests has built; else there is no `dist`
 * @param isProduction true leaves out the development packages, the bundler among them
 */
export function copyCheckout({ isBuilt = false, isProduction = false } = {}): string {
  const folder = tempFolder();
  const { id } = JSON.parse(readFileSync(path.join(ROOT, 'dist', 'build.json'), 'utf8')) as { id: string };
  const built = ['cli.js', 'build.json', id].map((name) => path.join('dist', name));
  for (const place of [...SOURCES, ...(isBuilt ? built : [])])
    cpSync(path.join(ROOT, place), path.join(folder, place), { recursive: true });
  symlinkSync(path.join(ROOT, 'seeds'), path.join(folder, 'seeds'));
  linkPackages(folder, [...dependencyNames(), ...(isProduction ? [] : ['kysely', 'rolldown', 'valibot'])]);
  return folder;
}
