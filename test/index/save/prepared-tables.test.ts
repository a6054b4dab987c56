import { describe, expect, test } from 'vitest';
import { codeVersion, hashSources } from '../../../index/save/code-version.ts';
import { prepareTables, readPrepared, readPreparedIn } from '../../../index/save/prepared-tables.ts';
import { compileTables, findPatterns, useCompiledTables } from '../../../src/knowledge/tables.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { ROOT } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('prepared tables', () => {
  test('are the compiled ones, with the version of the code they belong to', () => {
    const folder = tempFolder();
    prepareTables(folder, '0123');
    const prepared = readPreparedIn(folder);
    const { words, forms } = compileTables();
    expect(prepared?.code).toBe('0123');
    expect(prepared?.tables.words).toEqual(words);
    expect(prepared?.tables.forms.entries).toEqual(forms.entries);
    expect(prepared?.tables.forms.symbols).toEqual(forms.symbols);
    for (const [name, list] of Object.entries(forms.numbers))
      expect(
        Object.entries(prepared?.tables.forms.numbers ?? {})
          .find(([other]) => other === name)?.[1]
          .join(),
      ).toBe(list.join());
  });

  test('find what freshly compiled ones find', () => {
    const folder = tempFolder();
    prepareTables(folder, '0123');
    const found = [readPreparedIn(folder)?.tables, compileTables()].map((tables) => {
      if (tables) useCompiledTables(tables);
      return findPatterns(
        tokensOf('How long are deleted backups kept in Brazil? 备份保留多久？'),
        'asked',
        'concept',
        'place',
      );
    });
    expect(found[0]).toEqual(found[1]);
    expect(found[0]?.place.map(({ id }) => id)).toEqual(['brazil']);
  });

  test('are not there where code runs from its sources, whose hash is then taken from themselves', () => {
    expect(readPreparedIn(tempFolder())).toBeNull();
    expect(readPrepared()).toBeNull();
    expect(codeVersion()).toBe(hashSources(ROOT));
  });
});
