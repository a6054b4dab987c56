import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashSources } from '../../index/save/code-version.ts';
import { readPreparedIn } from '../../index/save/prepared-tables.ts';
import { useCompiledTables } from '../../src/knowledge/tables.ts';
import { ROOT } from './run-command.ts';

// The program that the set-up of the tests has built holds the compiled knowledge tables of these very sources: compiling
// them takes a second, which each worker is spared.
const builds = path.join(ROOT, 'dist');
const { id } = JSON.parse(readFileSync(path.join(builds, 'build.json'), 'utf8')) as { id: string };
const prepared = readPreparedIn(path.join(builds, id));
if (prepared?.code === hashSources(ROOT)) useCompiledTables(prepared.tables);
