import type { ESTree } from 'rolldown/utils';
import { lineAt, type SourceFile } from '../parse-source.ts';
import type { Rule } from '../rule.ts';
import { walk } from '../walk.ts';

/** Globals that let an answer depend on more than question and index: process, network, clock. */
const IMPURE_GLOBALS = new Set([
  'process',
  'global',
  'globalThis',
  'console',
  'Buffer',
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'require',
  'eval',
]);

/** True where a name is the name of a property or of a type, not a value that is used. */
function isOnlyAName(parent: ESTree.Node | null, key: string): boolean {
  if (!parent) return false;
  if (key === 'property') return 'computed' in parent && !parent.computed;
  if (key === 'key') return 'computed' in parent && !parent.computed;
  return /^TS(?!AsExpression|NonNull|Satisfies|TypeAssertion|TypeQuery)/.test(parent.type);
}

const isNamed = (node: ESTree.Node, name: string): boolean => node.type === 'Identifier' && node.name === name;

/** What a node does that is not pure; null for nothing. */
function impurityOf(node: ESTree.Node, parent: ESTree.Node | null, key: string): string | null {
  switch (node.type) {
    case 'Identifier':
      return IMPURE_GLOBALS.has(node.name) && !isOnlyAName(parent, key) ? node.name : null;
    case 'MetaProperty':
      return node.meta.name === 'import' ? 'import.meta' : null;
    case 'MemberExpression':
      if (isNamed(node.object, 'Math') && isNamed(node.property, 'random')) return 'Math.random';
      return isNamed(node.object, 'Date') && isNamed(node.property, 'now') ? 'Date.now' : null;
    case 'NewExpression':
      return isNamed(node.callee, 'Date') && node.arguments.length === 0 ? 'new Date()' : null;
    case 'CallExpression':
      return isNamed(node.callee, 'Date') ? 'Date()' : null;
    default:
      return null;
  }
}

function impuritiesOf({ path, text, program }: SourceFile): string[] {
  const found: string[] = [];
  walk(program, (node, parent, key) => {
    const impurity = impurityOf(node, parent, key);
    if (impurity) found.push(`${path}:${lineAt(text, node.start)} uses ${impurity}: take it as an argument`);
    return undefined;
  });
  return found;
}

/** The same question on the same index gets the same reply, anywhere. */
export const srcIsPure: Rule = {
  name: 'src is pure: no process, network, clock or chance',
  check: (sources) => sources.filter(({ path }) => path.startsWith('src/')).flatMap(impuritiesOf),
  breaks: [
    { 'src/x.ts': 'const level = process.env.LOG_LEVEL;' },
    { 'src/x.ts': 'const { env } = process;' },
    { 'src/x.ts': "export const get = () => fetch('https://example.org');" },
    { 'src/x.ts': 'export const get = fetch;' },
    { 'src/x.ts': 'export const now = () => Date.now();' },
    { 'src/x.ts': 'export const today = () => new Date();' },
    { 'src/x.ts': 'export const today = () => Date();' },
    { 'src/x.ts': 'export const pick = () => Math.random();' },
    { 'src/x.ts': 'export const here = import.meta.url;' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in a made-up file
    { 'src/x.ts': 'const text = `${console.log(1)}`;' },
    { 'src/x.ts': 'const env = (process as unknown as Env).env;' },
  ],
  keeps: {
    'src/x.ts':
      "const ask = ['process.exit']; // fetch(it)\nconst day = new Date(updated);\nstep.process(1);\nconst z = { fetch: 1 };\ninterface P { process(): void; console: Buffer }",
    'adapters/x.ts': 'process.exit(1);',
  },
};
