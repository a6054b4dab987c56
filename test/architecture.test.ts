import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { maskSource } from './architecture/mask-source.ts';
import { importsOf, readSources } from './architecture/read-sources.ts';
import * as rules from './architecture/rules.ts';
import { ROOT } from './support/run-command.ts';

const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
/** Bundled into the program, which therefore does not depend on them: see adapters/build/targets.mjs. */
const BUNDLED = ['kysely', 'valibot'];
const sources = readSources(ROOT, ['src', 'index', 'adapters']);

/** A rule, and made-up files that break it and that keep it. */
interface Case {
  readonly name: string;
  readonly rule: rules.Rule;
  readonly breaks: readonly Readonly<Record<string, string>>[];
  readonly keeps: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    name: 'src imports only src and packages',
    rule: rules.srcImportsOnlySrc,
    breaks: [
      { 'src/engine.ts': "import { openIndex } from '../index/open-index.ts';" },
      { 'src/rank/rank.ts': "import type { Contact } from '../../adapters/contact.ts';" },
      { 'src/engine.ts': "import { readFileSync } from 'node:fs';" },
      { 'src/engine.ts': "export * from 'fs/promises';" },
      { 'src/engine.ts': "const path = await import('path');" },
      { 'src/engine.ts': "import {\n  a,\n  type B,\n} from '../test/x.ts';" },
    ],
    keeps: {
      'src/engine.ts':
        "import MiniSearch from 'minisearch';\nimport { rank } from './rank/rank.ts';\n// import x from 'node:fs';",
    },
  },
  {
    name: 'index imports only index, src and packages',
    rule: rules.indexImportsOnlyIndexAndSrc,
    breaks: [
      { 'index/lines.ts': "import { Progress } from '../adapters/progress.ts';" },
      { 'index/outline/x.ts': "export { y } from '../../test/y.ts';" },
    ],
    keeps: {
      'index/outline/x.ts':
        "import fs from 'node:fs';\nimport { slice } from '../mapped-text.ts';\nimport { isHan } from '../../src/text/language.ts';",
    },
  },
  {
    name: 'adapters enter index by its doors only',
    rule: rules.adaptersEnterIndexByItsDoors,
    breaks: [
      { 'adapters/x.ts': "import { takeApart } from '../index/take-apart.ts';" },
      { 'adapters/slack/x.ts': "const { y } = await import('../../index/lines.ts');" },
    ],
    keeps: {
      'adapters/commands/x.ts':
        "import { openIndex } from '../../index/open-index.ts';\nimport { CatalogueError } from '../../index/catalogue.ts';\nimport { answer } from '../../src/engine.ts';",
    },
  },
  {
    name: 'adapters/slack and adapters/discord do not know each other',
    rule: rules.platformsDoNotKnowEachOther,
    breaks: [
      { 'adapters/slack/app.ts': "import { x } from '../discord/x.ts';" },
      { 'adapters/discord/app.ts': "import type { Y } from '../slack/y.ts';" },
      { 'adapters/slack/app.ts': "import { Client } from 'discord.js';" },
      { 'adapters/discord/app.ts': "import bolt from '@slack/bolt';" },
    ],
    keeps: {
      'adapters/slack/app.ts': "import bolt from '@slack/bolt';\nimport { respond } from '../respond.ts';",
      'adapters/start.ts': "import { a } from './slack/a.ts';\nimport { b } from './discord/b.ts';",
    },
  },
  {
    name: 'every imported package is a dependency',
    rule: rules.packagesAreDependencies([...Object.keys(dependencies), ...BUNDLED]),
    breaks: [
      { 'adapters/x.ts': "import fc from 'fast-check';" },
      { 'index/x.ts': "import { x } from '@someone/else/deep.js';" },
    ],
    keeps: { 'index/x.ts': "import { z } from './z.ts';\nimport fs from 'node:fs';\nimport * as v from 'valibot';" },
  },
  {
    name: 'no import cycles',
    rule: rules.noImportCycles,
    breaks: [
      { 'src/a.ts': "import './a.ts';" },
      {
        'src/a.ts': "import { b } from './b.ts';",
        'src/b.ts': "export { c } from './c.ts';",
        'src/c.ts': "const a = await import('./a.ts');",
      },
    ],
    keeps: {
      'src/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
      'src/b.ts': "import { c } from './c.ts';",
      'src/c.ts': "import type { A } from './a.ts';",
    },
  },
  {
    name: 'no file is called index.ts',
    rule: rules.noFileCalledIndex,
    breaks: [{ 'src/rank/index.ts': '' }, { 'index/index.mts': '' }],
    keeps: { 'index/open-index.ts': '', 'index/index-file.ts': '' },
  },
  {
    name: 'src has no word of a platform',
    rule: rules.noPlatformWordsInSrc,
    breaks: [
      { 'src/compose/x.ts': '// as Slack wants it' },
      { 'src/compose/x.ts': "const kind = 'embed';" },
      { 'src/compose/x.ts': 'function block(text: string) {}' },
      { 'src/compose/discord.ts': '' },
      { 'src/knowledge/x.ts': '/** Ids of a block. */' },
      { 'src/knowledge/x.ts': 'const block = 1;' },
    ],
    keeps: {
      'src/compose/x.ts': 'const blocked = embedding; // unblock, slackline',
      'src/knowledge/x.ts': "const ask = ['block cookies', `embed`];",
      'adapters/slack/x.ts': 'const block = 1;',
    },
  },
  {
    name: 'src is pure: no process, network, clock or chance',
    rule: rules.srcIsPure,
    breaks: [
      { 'src/x.ts': 'const level = process.env.LOG_LEVEL;' },
      { 'src/x.ts': "export const get = () => fetch('https://example.org');" },
      { 'src/x.ts': 'export const now = () => Date.now();' },
      { 'src/x.ts': 'export const today = () => new Date();' },
      { 'src/x.ts': 'export const pick = () => Math.random();' },
      { 'src/x.ts': 'const text = `${console.log(1)}`;' },
    ],
    keeps: {
      'src/x.ts': "const ask = ['process.exit']; // fetch(it)\nconst day = new Date(updated);\nstep.process(1);",
      'adapters/x.ts': 'process.exit(1);',
    },
  },
  {
    name: 'no module acts when it is imported',
    rule: rules.noModuleActsWhenImported,
    breaks: [
      { 'src/x.ts': "register('x');" },
      { 'src/x.ts': "import './register.ts';" },
      { 'src/x.ts': 'const a = 1;\nif (a) { run(); }' },
      { 'src/x.ts': 'export const a = await load();' },
      { 'src/x.ts': 'for (const a of b) c.add(a);' },
      { 'src/x.ts': 'function f() {}\nf();' },
      { 'src/x.ts': 'const text = `${1}`;\nPrototype.x = 1;' },
    ],
    keeps: {
      'src/x.ts': [
        "import fs, { type Stats } from 'node:fs';",
        "export * from './y.ts';",
        "export { z } from './z.ts';",
        'export default class A { static b = { c: 1 }; }',
        'export abstract class C { d() { run(); } }',
        'export async function* e() { yield 1; }',
        'const RULE = /[;{]/u, f = `a ${g({ b: `}` })} ;`;',
        'export type G = { h: string };',
        'interface I { j(): void }',
        'let cached: string | undefined;',
        'function l(m: { n: string }): { o: string } | null {\n  run();\n}',
        '// run();\n/* run(); */\nexport const k = (l: string) => { run(l); };',
      ].join('\n'),
      'src/y.d.ts': "declare module 'y' { export default function y(): void; }",
    },
  },
];

describe.each(CASES)('$name', ({ rule, breaks, keeps }) => {
  test('in this project', () => expect(rule(sources)).toEqual([]));

  test('and the check would notice', () => {
    for (const files of breaks) expect(rule(new Map(Object.entries(files))), JSON.stringify(files)).not.toEqual([]);
    expect(rule(new Map(Object.entries(keeps)))).toEqual([]);
  });
});

test('importsOf finds every form of import and tells types from what runs', () => {
  const source = `
    import a from './a.ts';
    import type { B } from "../b.ts";
    import d, { type E, f as g } from 'd';
    import * as h from '@scope/h/deep.js';
    export { i } from './i.ts';
    export type { J } from './j.ts';
    const k = import('./k.ts');
    /* import l from 'l'; */ const m = "x // no comment"; import n from 'n';
  `;
  expect(importsOf('src/rank/x.ts', source)).toEqual([
    { specifier: './a.ts', file: 'src/rank/a.ts', typeOnly: false },
    { specifier: '../b.ts', file: 'src/b.ts', typeOnly: true },
    { specifier: 'd', file: null, typeOnly: false },
    { specifier: '@scope/h/deep.js', file: null, typeOnly: false },
    { specifier: './i.ts', file: 'src/rank/i.ts', typeOnly: false },
    { specifier: './j.ts', file: 'src/rank/j.ts', typeOnly: true },
    { specifier: 'n', file: null, typeOnly: false },
    { specifier: './k.ts', file: 'src/rank/k.ts', typeOnly: false },
  ]);
});

test.each([
  ['a string', "const a = 'b;{'; c", "const a = '   '; c"],
  ['a comment', 'a; // b\nc; /* d */ e', 'a;     \nc;         e'],
  ['a regular expression', 'const a = /[/"{]`/u; b / c / d', 'const a = /       /; b / c / d'],
  ['a template with code in it', '`a ${b({ c: `d` })} e` f', '`  ${b({ c: ` ` })}  ` f'],
])('maskSource blanks %s and nothing else', (_, source, expected) => {
  expect(maskSource(source, { comments: false, strings: false })).toBe(expected);
});

test('sources are found, or every rule would hold for want of files', () => {
  const folders = new Set([...sources.keys()].map((file) => file.split('/')[0]));
  expect([...folders]).toEqual(['adapters', 'index', 'src']);
  expect(sources.size).toBeGreaterThan(80);
});
