import { builtinModules } from 'node:module';
import path from 'node:path';
import type { ESTree } from 'rolldown/utils';
import type { SourceFile } from './parse-source.ts';
import { walk } from './walk.ts';

/** Something that a module imports, for its values or its types. */
export interface Import {
  /** As written: "./lines.ts", "node:fs", "valibot". */
  readonly specifier: string;
  /** The file it leads to, from the project's root; null for a package. */
  readonly file: string | null;
}

/** The module a node names, if it names one: import, re-export, `import()` and `import('./x.ts').Type`. */
function sourceOf(node: ESTree.Node): ESTree.Expression | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    default:
      return null;
  }
}

const found = new WeakMap<SourceFile, readonly Import[]>();

/** The imports of a module in the order of its text. */
export function importsOf(source: SourceFile): readonly Import[] {
  const known = found.get(source);
  if (known) return known;
  const imports: Import[] = [];
  const look = (node: ESTree.Node): undefined => {
    const from = sourceOf(node);
    if (from?.type === 'Literal' && typeof from.value === 'string') imports.push(resolve(source.path, from.value));
  };
  // Only an `import(` stands deeper than the statements of a module; most modules have none.
  if (/\bimport\s*\(/.test(source.text)) walk(source.program, look);
  else source.program.body.forEach(look);
  found.set(source, imports);
  return imports;
}

function resolve(from: string, specifier: string): Import {
  const file = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : null;
  return { specifier, file };
}

/** True for a module that Node brings along: "node:fs", "fs/promises". */
export const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);
