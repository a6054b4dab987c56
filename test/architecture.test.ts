import { describe, expect, test } from 'vitest';
import { importsOf } from './architecture/imports-of.ts';
import { parseSource } from './architecture/parse-source.ts';
import { readSources } from './architecture/read-sources.ts';
import { type Rule, sourcesOf } from './architecture/rule.ts';
import { adaptersEnterIndexByItsDoors } from './architecture/rules/adapters-enter-index-by-its-doors.ts';
import { indexImportsOnlyIndexAndSrc } from './architecture/rules/index-imports-only-index-and-src.ts';
import { noFileCalledIndex } from './architecture/rules/no-file-called-index.ts';
import { noFolderCycles } from './architecture/rules/no-folder-cycles.ts';
import { noModuleActsWhenImported } from './architecture/rules/no-module-acts-when-imported.ts';
import { noOuterInnerCycles } from './architecture/rules/no-outer-inner-cycles.ts';
import { noPlatformWordsInSrc } from './architecture/rules/no-platform-words-in-src.ts';
import { onlyTestsImportTests } from './architecture/rules/only-tests-import-tests.ts';
import { packagesAreDependencies } from './architecture/rules/packages-are-dependencies.ts';
import { platformsDoNotKnowEachOther } from './architecture/rules/platforms-do-not-know-each-other.ts';
import { smallFolders } from './architecture/rules/small-folders.ts';
import { srcFolderOrder } from './architecture/rules/src-folder-order.ts';
import { srcImportsOnlySrc } from './architecture/rules/src-imports-only-src.ts';
import { srcIsPure } from './architecture/rules/src-is-pure.ts';
import { ROOT } from './support/run-command.ts';

// Rules that Biome knows too (no import cycles between files, no barrels, names and length of files, undeclared
// packages) are in biome.json; test/architecture/biome-rules.test.ts shows that they hold here.
const RULES: readonly Rule[] = [
  srcFolderOrder,
  noFolderCycles,
  noOuterInnerCycles,
  srcImportsOnlySrc,
  indexImportsOnlyIndexAndSrc,
  adaptersEnterIndexByItsDoors,
  platformsDoNotKnowEachOther,
  onlyTestsImportTests,
  packagesAreDependencies,
  noFileCalledIndex,
  smallFolders,
  noPlatformWordsInSrc,
  srcIsPure,
  noModuleActsWhenImported,
];

const sources = readSources(ROOT, ['src', 'index', 'adapters', 'test']);

describe.each(RULES)('$name', ({ check, breaks, keeps }) => {
  test('in this project', () => expect(check(sources)).toEqual([]));

  test('and the check would notice', () => {
    for (const files of breaks) expect(check(sourcesOf(files)), JSON.stringify(files)).not.toEqual([]);
    expect(check(sourcesOf(keeps))).toEqual([]);
  });
});

test('importsOf finds every form of import', () => {
  const source = parseSource(
    'src/rank/x.ts',
    `import a from './a.ts';
    import type { B } from "../b.ts";
    import d, { type E, f as g } from 'd';
    import * as h from '@scope/h/deep.js';
    export { i } from './i.ts';
    export type { J } from './j.ts';
    const k = import('./k.ts');
    /* import l from 'l'; */ const m = "x // no comment"; import n from 'n';
    type O = import('./o.ts').O;`,
  );
  expect(importsOf(source)).toEqual([
    { specifier: './a.ts', file: 'src/rank/a.ts' },
    { specifier: '../b.ts', file: 'src/b.ts' },
    { specifier: 'd', file: null },
    { specifier: '@scope/h/deep.js', file: null },
    { specifier: './i.ts', file: 'src/rank/i.ts' },
    { specifier: './j.ts', file: 'src/rank/j.ts' },
    { specifier: './k.ts', file: 'src/rank/k.ts' },
    { specifier: 'n', file: null },
    { specifier: './o.ts', file: 'src/rank/o.ts' },
  ]);
});

test('a file that does not parse is an error, not a file without imports', () => {
  expect(() => parseSource('src/x.ts', 'const = 1;')).toThrow('Cannot parse src/x.ts');
});

test('sources are found, or every rule would hold for want of files', () => {
  const folders = new Set(sources.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0]] : [])));
  expect([...folders]).toEqual(['adapters', 'index', 'src', 'test']);
  expect(sources.length).toBeGreaterThan(80);
});
