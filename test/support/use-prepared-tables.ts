import { readdirSync } from 'node:fs';
import path from 'node:path';
import { hashSources } from '../../index/save/code-version.ts';
import { readPreparedIn } from '../../index/save/prepared-tables.ts';
import { useCompiledTables } from '../../src/knowledge/tables.ts';
import { ROOT } from './run-command.ts';

// The build that the commands of the tests run from has compiled the knowledge tables of these very sources: that takes a
// second, and each worker of the tests is spared it.
const builds = path.join(ROOT, 'dist');
const code = hashSources(ROOT);
for (const name of readdirSync(builds).sort().reverse()) {
  const prepared = readPreparedIn(path.join(builds, name));
  if (prepared?.code !== code) continue;
  useCompiledTables(prepared.tables);
  break;
}
