import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codeVersion, hashSources } from '../../../index/save/code-version.ts';
import { prepareTables, readPrepared, readPreparedIn } from '../../../index/save/prepared-tables.ts';
import { findPatterns } from '../../../src/knowledge/find-patterns.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { knowledge, useKnowledge } from '../../../src/knowledge/use-knowledge.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { ROOT } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A hash over all of it: to compare a hundred thousand numbers one by one takes half a minute. */
const digest = (all: Knowledge | null): string =>
  createHash('sha256')
    .update(
      JSON.stringify(all, (_, value: unknown) => {
        if (value instanceof RegExp) return `${value}`;
        return value instanceof Int32Array
          ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
          : value;
      }),
    )
    .digest('hex');

describe('prepared knowledge', () => {
  test('is what was saved, with the version of the code it belongs to', () => {
    const folder = tempFolder();
    prepareTables(folder, '0123', knowledge());
    const { code, knowledge: read } = readPreparedIn(folder) ?? { code: '', knowledge: null };
    expect(code).toBe('0123');
    expect(digest(read)).toBe(digest(knowledge()));
  });

  test('finds what freshly compiled knowledge finds', () => {
    const fresh = knowledge();
    const folder = tempFolder();
    prepareTables(folder, '0123', fresh);
    const find = () =>
      findPatterns(
        tokensOf('How long are deleted backups kept in Brazil? 备份保留多久？'),
        'asked',
        'concept',
        'place',
      );
    const expected = find();
    try {
      useKnowledge(readPreparedIn(folder)?.knowledge ?? fresh);
      expect(knowledge() === fresh).toBe(false);
      expect(find()).toEqual(expected);
    } finally {
      useKnowledge(fresh);
    }
    expect(expected.place.map(({ id }) => id)).toEqual(['brazil']);
  });

  test('is not there where code runs from its sources, whose hash is then taken from themselves', () => {
    expect(readPreparedIn(tempFolder())).toBeNull();
    expect(readPrepared()).toBeNull();
    expect(codeVersion()).toBe(hashSources(ROOT));
  });
});
