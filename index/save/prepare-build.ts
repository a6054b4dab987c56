import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { hashSources } from './code-version.ts';
import { prepareTables } from './prepared-tables.ts';
import { ENCODER_FILE } from './provide-encoder.ts';

/**
 * Puts beside built code what it would otherwise make at each start.
 * @param folder of the built code
 * @param root of the project
 * @throws KnowledgeError where the knowledge files cannot be used
 */
export function prepareBuild(folder: string, root: string): void {
  copyFileSync(path.join(root, 'src', 'models', ENCODER_FILE), path.join(folder, ENCODER_FILE));
  prepareTables(folder, hashSources(root), loadKnowledge(path.join(root, 'src', 'knowledge')));
}
