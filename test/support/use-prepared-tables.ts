import { readdirSync } from 'node:fs';
import path from 'node:path';
import { provideKnowledge } from '../../index/knowledge/provide-knowledge.ts';
import { hashSources } from '../../index/save/code-version.ts';
import { readPreparedIn } from '../../index/save/prepared-tables.ts';
import { isKnowledgeInUse, useKnowledge } from '../../src/knowledge/use-knowledge.ts';
import { ROOT } from './run-command.ts';

/** The knowledge that the build which the commands of the tests run from has compiled of these very sources, if any. */
function usePrepared(): void {
  const builds = path.join(ROOT, 'dist');
  const code = hashSources(ROOT);
  for (const name of readdirSync(builds).sort().reverse()) {
    const prepared = readPreparedIn(path.join(builds, name));
    if (prepared?.code !== code) continue;
    useKnowledge(prepared.knowledge);
    return;
  }
}

// Compiling takes a second, which each worker of the tests is spared where a build has done it.
if (!isKnowledgeInUse()) usePrepared();
await provideKnowledge();
