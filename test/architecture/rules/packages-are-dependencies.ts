import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED } from '../../../adapters/build/targets.mjs';
import { ROOT } from '../../support/run-command.ts';
import { isBuiltin } from '../imports-of.ts';
import { importCheck, type Rule } from '../rule.ts';

const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly [kind in 'dependencies' | 'devDependencies']: Readonly<Record<string, string>>;
};

/** "@slack/bolt" of "@slack/bolt/dist/App.js". */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that hold nothing but types: nothing of them is left in what runs. */
const typesOnly = Object.keys(devDependencies).flatMap((name) => /^@types\/(.+)/.exec(name)?.[1] ?? []);

const installed = [...Object.keys(dependencies), ...BUNDLED, ...typesOnly];

/** What a user runs needs nothing that `npm ci --omit=dev` leaves out, unless the build puts it into the program. */
export const packagesAreDependencies: Rule = {
  name: 'what runs imports dependencies only, or packages that are bundled',
  check: importCheck('', ({ specifier, file }, { path: importer }) => {
    const runs = /^(?:src|index|adapters)\//.test(importer) && !/^(?:index\/training|adapters\/build)\//.test(importer);
    if (!runs || file !== null || isBuiltin(specifier)) return null;
    return installed.includes(packageOf(specifier)) ? null : 'it is not among the dependencies of package.json';
  }),
  breaks: [
    { 'adapters/x.ts': "import fc from 'fast-check';" },
    { 'index/read/x.ts': "import { x } from '@biomejs/biome/deep.js';" },
  ],
  keeps: {
    'index/read/x.ts': "import { z } from './z.ts';\nimport fs from 'node:fs';\nimport * as v from 'valibot';",
    'test/x.test.ts': "import { expect } from 'vitest';",
  },
};
