import path from 'node:path';
import { importsOf } from '../imports-of.ts';
import type { SourceFile } from '../parse-source.ts';
import type { Rule } from '../rule.ts';

/** Folders that still hold both what starts their inner folders and what these need. The list may only become shorter. */
const EXCEPTIONS: readonly string[] = ['src/compose'];

/** Imports between a folder's own files and those of the folders inside it, by that folder. */
interface Traffic {
  readonly inward: string[];
  readonly outward: string[];
}

function trafficOf(sources: readonly SourceFile[]): ReadonlyMap<string, Traffic> {
  const byFolder = new Map<string, Traffic>();
  for (const source of sources) {
    if (source.path.startsWith('test/')) continue;
    const own = path.posix.dirname(source.path);
    for (const { file } of importsOf(source)) {
      if (file === null) continue;
      const other = path.posix.dirname(file);
      const [outer, inner] = own.length < other.length ? [own, other] : [other, own];
      if (!inner.startsWith(`${outer}/`)) continue;
      const traffic = byFolder.get(outer) ?? { inward: [], outward: [] };
      byFolder.set(outer, traffic);
      traffic[outer === own ? 'inward' : 'outward'].push(`${source.path} imports ${file}`);
    }
  }
  return byFolder;
}

/** The files directly in a folder either use those of the folders inside it, or are used by them. */
export const noOuterInnerCycles: Rule = {
  name: 'no import cycles between a folder and those inside it',
  check: (sources) =>
    [...trafficOf(sources)].flatMap(([folder, { inward, outward }]) => {
      if (EXCEPTIONS.includes(folder) || inward.length === 0 || outward.length === 0) return [];
      return [`${folder} and the folders inside it need each other: ${inward[0]}; ${outward[0]}`];
    }),
  breaks: [
    { 'index/a/x.ts': "import { y } from './b/y.ts';", 'index/a/b/z.ts': "import { w } from '../w.ts';" },
    { 'index/a/x.ts': "import { y } from './b/y.ts';", 'index/a/c/d/z.ts': "import type { W } from '../../w.ts';" },
  ],
  keeps: {
    'index/a/x.ts': "import { y } from './b/y.ts';",
    'index/c/b/z.ts': "import { w } from '../w.ts';\nimport { v } from './v.ts';",
  },
};
