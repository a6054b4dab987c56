import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run-command.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const BIOME = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const MANIFEST = { dependencies: { valibot: '1.0.0' }, devDependencies: { vite: '1.0.0' } };
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `export const c${i} = ${i};\n`).join('');

/** Made-up files, and the rule of biome.json that each of them breaks. */
const BREAK: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  'src/text/BadName.ts': ['export const a = 1;\n', 'useFilenamingConvention'],
  'src/text/bad_name.ts': ['export const a = 1;\n', 'useFilenamingConvention'],
  'src/text/long-file.ts': [lines(251), 'noExcessiveLinesPerFile'],
  'test/src/long-file.test.ts': [lines(251), 'noExcessiveLinesPerFile'],
  'src/text/barrel.ts': ["export { a } from './good-name.ts';\n", 'noBarrelFile'],
  'src/text/undeclared.ts': ["import x from 'nobody-knows-it';\nexport const y = x;\n", 'noUndeclaredDependencies'],
  'src/text/needs-itself.ts': [
    "import { b } from './needed-by-itself.ts';\nexport const a = (): number => b();\n",
    'noImportCycles',
  ],
  'src/text/needed-by-itself.ts': [
    "import { a } from './needs-itself.ts';\nexport const b = (): number => a();\n",
    'noImportCycles',
  ],
  'src/text/type-of-itself.ts': [
    "import type { D } from './type-by-itself.ts';\nexport interface C {\n  d: D;\n}\n",
    'noImportCycles',
  ],
  'src/text/type-by-itself.ts': [
    "import type { C } from './type-of-itself.ts';\nexport interface D {\n  c: C;\n}\n",
    'noImportCycles',
  ],
};

/** Made-up files that keep all of them. */
const KEEP: Readonly<Record<string, string>> = {
  'src/text/good-name.ts': "import * as v from 'valibot';\nexport const a = v;\n",
  'src/text/good-name.test.ts': lines(250),
  'src/text/good-name.d.ts': 'export declare const a: number;\n',
  'src/text/not-only-a-barrel.ts': "import { a } from './good-name.ts';\nexport const b = a;\n",
  'test/fakes/slack/long-fake.ts': lines(251),
  'test/bundle.test.ts': "import { build } from 'vite';\nexport const y = build;\n",
};

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string | { readonly file: string } };
  }[];
}

/** What Biome, with the settings of this project, says of a folder: "file rule", sorted. */
function lint(folder: string): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--error-on-warnings', '--max-diagnostics=none', '--reporter=json', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (!stdout.startsWith('{')) throw new Error(`Cannot read what Biome says: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics
    .map(({ category, location }) => {
      const file = typeof location.path === 'string' ? location.path : location.path.file;
      return `${file} ${category.split('/').at(-1)}`;
    })
    .sort();
}

test('Biome finds what breaks the rules that are left to it, and nothing else', () => {
  const broken = Object.entries(BREAK).map(([file, [text]]) => [file, text]);
  const folder = seedsFolder({ ...KEEP, ...Object.fromEntries(broken), 'package.json': JSON.stringify(MANIFEST) });
  copyFileSync(path.join(ROOT, 'biome.json'), path.join(folder, 'biome.json'));
  expect(lint(folder)).toEqual(
    Object.entries(BREAK)
      .map(([file, [, rule]]) => `${file} ${rule}`)
      .sort(),
  );
});
