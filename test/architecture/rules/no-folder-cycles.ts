import path from 'node:path';
import { importsOf } from '../imports-of.ts';
import type { SourceFile } from '../parse-source.ts';
import type { Rule } from '../rule.ts';

/** Folders by the folders they import from, each with the imports that say so. */
type Graph = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** How many of the imports behind a cycle are shown. */
const MAX_SHOWN = 8;

/** The two folders side by side in which two files lie; null where one of them lies directly in the folder around both. */
function foldersApart(a: string, b: string): readonly [string, string] | null {
  const [from, to] = [path.posix.dirname(a).split('/'), path.posix.dirname(b).split('/')];
  const shared = from.findIndex((part, i) => part !== to[i]);
  if (shared < 0 || shared >= to.length) return null;
  return [from.slice(0, shared + 1).join('/'), to.slice(0, shared + 1).join('/')];
}

function folderGraph(sources: readonly SourceFile[]): Graph {
  const graph = new Map<string, Map<string, string[]>>();
  for (const source of sources) {
    if (source.path.startsWith('test/')) continue;
    for (const { file } of importsOf(source)) {
      const apart = file === null ? null : foldersApart(source.path, file);
      if (!apart) continue;
      const [from, to] = apart;
      const targets = graph.get(from) ?? new Map<string, string[]>();
      graph.set(from, targets.set(to, [...(targets.get(to) ?? []), `${source.path} imports ${file}`]));
    }
  }
  return graph;
}

/** Everything that can be reached from a folder, itself included only where a way leads back. */
function reachableFrom(graph: Graph, folder: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const target of graph.get(next)?.keys() ?? [])
      if (!reached.has(target)) {
        reached.add(target);
        open.push(target);
      }
  return reached;
}

/** The groups of folders of which each needs all others. */
function knots(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((folder) => [folder, reachableFrom(graph, folder)]));
  const groups = [...reach].flatMap(([folder, reached]) =>
    reached.has(folder) ? [[...reached].filter((other) => reach.get(other)?.has(folder)).sort()] : [],
  );
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

/** The imports inside a group, rarest ways first: those are the ones to turn round. */
function importsWithin(graph: Graph, group: readonly string[]): string[] {
  const ways = group.flatMap((from) => [...(graph.get(from) ?? [])].filter(([to]) => group.includes(to)));
  return ways
    .map(([, imports]) => imports)
    .sort((a, b) => a.length - b.length)
    .flat();
}

/** Folders side by side, at any depth, do not need each other, neither for values nor for types. */
export const noFolderCycles: Rule = {
  name: 'no import cycles between folders side by side',
  check: (sources) => {
    const graph = folderGraph(sources);
    return knots(graph).map((group) => {
      const imports = importsWithin(graph, group);
      const more = imports.length > MAX_SHOWN ? `\n  and ${imports.length - MAX_SHOWN} more` : '';
      return `${group.join(', ')} need each other:\n  ${imports.slice(0, MAX_SHOWN).join('\n  ')}${more}`;
    });
  },
  breaks: [
    { 'index/a/x.ts': "import { y } from '../b/y.ts';", 'index/b/z.ts': "import type { X } from '../a/w.ts';" },
    { 'index/a/in/x.ts': "import { y } from '../../b/y.ts';", 'index/b/in/z.ts': "import { w } from '../../a/w.ts';" },
    {
      'adapters/a/x.ts': "import '../b/x.ts';",
      'adapters/b/x.ts': "export { c } from '../c/x.ts';",
      'adapters/c/x.ts': "export type Y = import('../a/y.ts').Y;",
    },
  ],
  keeps: {
    'index/a/x.ts': "import { y } from '../b/y.ts';\nimport { z } from './z.ts';",
    'index/a/z.ts': "import { w } from '../b/c/w.ts';",
    'index/b/y.ts': "import { w } from './c/w.ts';",
  },
};
