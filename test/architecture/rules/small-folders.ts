import path from 'node:path';
import type { Rule } from '../rule.ts';

/** So many files are read at one glance. */
const MAX_FILES = 15;

const files = (folder: string, count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${folder}/file-${i}.ts`, '']));

/** Source files side by side in one folder; data (YAML, JSON, text) and the folders inside do not count. */
export const smallFolders: Rule = {
  name: `no folder has more than ${MAX_FILES} source files side by side`,
  check: (sources) => {
    const counts = new Map<string, number>();
    for (const { path: file } of sources) {
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > MAX_FILES)
      .map(([folder, count]) => `${folder} has ${count} files: put those that belong together into folders`);
  },
  breaks: [files('src/rank', MAX_FILES + 1), files('test/src', MAX_FILES + 1)],
  keeps: { ...files('src/rank', MAX_FILES), ...files('src/rank/features', MAX_FILES) },
};
