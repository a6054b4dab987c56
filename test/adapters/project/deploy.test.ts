import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { SETTING_NAMES } from '../../../adapters/project/environment.ts';
import { ROOT } from '../../support/run-command.ts';

const OTHERS = ['POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'CLAUSEWISE_IMAGE'];

describe.each(['compose.yaml', 'kubernetes.yaml'])('docs/deploy/%s', (name) => {
  const text = readFileSync(path.join(ROOT, 'docs', 'deploy', name), 'utf8');
  const documents = parseAllDocuments(text, { strict: true, uniqueKeys: true });

  test('is YAML, for two bots', () => {
    expect(documents.flatMap((one) => ('errors' in one ? one.errors : []))).toEqual([]);
    expect(text).toContain('replicas: 2');
  });

  test('sets only what the program knows', () => {
    const names = new Set(text.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g));
    expect([...names].filter((one) => !SETTING_NAMES.includes(one) && !OTHERS.includes(one))).toEqual([]);
    for (const one of ['DATABASE_URL', 'STATE_KEY', 'DATA_DIR']) expect(names).toContain(one);
  });
});
