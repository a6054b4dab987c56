import type { ESTree } from 'rolldown/utils';
import type { SourceFile } from '../parse-source.ts';
import type { Rule } from '../rule.ts';
import { walk } from '../walk.ts';

/** Statements that only declare something. */
const DECLARATIONS = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'VariableDeclaration',
  'FunctionDeclaration',
  'TSDeclareFunction',
  'ClassDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSModuleDeclaration',
  'EmptyStatement',
]);

/** True where a declaration does something on the way: waits, or runs a static part of a class. */
function runsInside(statement: ESTree.Node): boolean {
  let runs = false;
  walk(statement, (node) => {
    if (node.type === 'AwaitExpression' || node.type === 'StaticBlock') runs = true;
    return !/Function/.test(node.type);
  });
  return runs;
}

function acts(statement: ESTree.Node): boolean {
  if (statement.type === 'ImportDeclaration')
    return statement.specifiers.length === 0 && statement.importKind !== 'type';
  if (statement.type === 'ExportDefaultDeclaration') return acts(statement.declaration);
  return !DECLARATIONS.has(statement.type) || runsInside(statement);
}

/** What is shipped; a build script, a script in the root, and a test is there to act. */
const isShipped = ({ path }: SourceFile): boolean => /^(?:src|index|adapters\/(?!build\/))/.test(path);

/** Importing a module only declares things: nothing is registered, printed or started by it. */
export const noModuleActsWhenImported: Rule = {
  name: 'no module acts when it is imported',
  check: (sources) =>
    sources.filter(isShipped).flatMap(({ path, text, program }) =>
      program.body.filter(acts).map((statement) => {
        const [line] = text.slice(statement.start, statement.end).split('\n', 1);
        return `${path} acts when it is imported: ${line}`;
      }),
    ),
  breaks: [
    { 'src/x.ts': "register('x');" },
    { 'src/x.ts': "import './register.ts';" },
    { 'src/x.ts': 'const a = 1;\nif (a) { run(); }' },
    { 'src/x.ts': 'export const a = await load();' },
    { 'src/x.ts': 'export default run();' },
    { 'src/x.ts': 'for (const a of b) c.add(a);' },
    { 'src/x.ts': 'function f() {}\nf();' },
    { 'src/x.ts': 'class A { static { run(); } }' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in a made-up file
    { 'src/x.ts': 'const text = `${1}`;\nPrototype.x = 1;' },
  ],
  keeps: {
    'src/x.ts': [
      "import fs, { type Stats } from 'node:fs';",
      "export * from './y.ts';",
      "export { z } from './z.ts';",
      'export default class A { static b = { c: 1 }; }',
      'export abstract class C { d() { run(); } }',
      'export async function* e() { yield await 1; }',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in a made-up file
      'const RULE = /[;{]/u, f = `a ${g({ b: `}` })} ;`;',
      'export type G = { h: string };',
      'interface I { j(): void }',
      'let cached: string | undefined;',
      'function l(m: { n: string }): { o: string } | null {\n  run();\n}',
      '// run();\n/* run(); */\nexport const k = async (l: string) => { await run(l); };',
    ].join('\n'),
    'src/y.d.ts': "declare module 'y' { export default function y(): void; }",
    'run.mjs': 'run();',
  },
};
