import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashSources } from '../../index/save/code-version.ts';
import { readPreparedIn } from '../../index/save/prepared-tables.ts';
import { provideEncoder } from '../../index/save/provide-encoder.ts';
import { provideKnowledge } from '../../index/save/provide-knowledge.ts';
import { isKnowledgeInUse, useKnowledge } from '../../src/knowledge/use-knowledge.ts';
import { ROOT } from './run-command.ts';

/** The knowledge that the build made by the set-up of the tests has compiled of these very sources, if any. */
function usePrepared(): void {
  const builds = path.join(ROOT, 'dist');
  const { id } = JSON.parse(readFileSync(path.join(builds, 'build.json'), 'utf8')) as { id: string };
  const prepared = readPreparedIn(path.join(builds, id));
  if (prepared?.code === hashSources(ROOT)) useKnowledge(prepared.knowledge);
}

// Compiling takes a second, which each worker of the tests is spared.
if (!isKnowledgeInUse()) usePrepared();
await provideKnowledge();
provideEncoder();
