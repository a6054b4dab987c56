import { describe, expect, test } from 'vitest';
import { dateInName } from '../../../index/folder/date-in-name.ts';
import { groupVersions } from '../../../index/folder/group-versions.ts';

describe('dateInName reads the date that a name ends in:', () => {
  test.each([
    ['2024-07-19', '', '2024-07-19'],
    ['privacy-2024-07-19', 'privacy', '2024-07-19'],
    ['privacy_20240719', 'privacy', '2024-07-19'],
    ['Privacy Policy (2024.07.19)', 'Privacy Policy', '2024-07-19'],
    ['隐私政策2024年7月9日', '隐私政策', '2024-07-09'],
    ['policy 2024-07', 'policy', '2024-07'],
    ['2024年7月', '', '2024-07'],
    ['policy-2023', 'policy', '2023'],
  ])('%s', (name, stem, date) => expect(dateInName(name)).toEqual({ stem, date }));

  test.each(['privacy', 'policy-v2', 'iso-27001', '2024-13-01', '2024-02-30x', 'area-51', 'room-1234'])(
    'and none in %s',
    (name) => expect(dateInName(name)).toBeNull(),
  );
});

describe('groupVersions', () => {
  const grouped = (files: readonly string[], named: readonly string[] = []) =>
    Object.fromEntries(
      [...groupVersions(files, new Set(named))].map(([newest, older]) => [newest, older.map(({ file }) => file)]),
    );

  test('puts the files of a folder together whose names differ in their dates only, newest first', () => {
    expect(grouped(['Zoom/2023-08-11.md', 'Zoom/2025-01-01.html', 'Zoom/2024-07-19.md'])).toEqual({
      'Zoom/2025-01-01.html': ['Zoom/2024-07-19.md', 'Zoom/2023-08-11.md'],
    });
  });

  test('keeps different documents of a provider apart', () => {
    expect(
      grouped(['Zoom/privacy-2023-01-01.md', 'Zoom/privacy-2024-01-01.md', 'Zoom/dpa-2024-01-01.md', 'Zoom/list.md']),
    ).toEqual({ 'Zoom/privacy-2024-01-01.md': ['Zoom/privacy-2023-01-01.md'] });
    expect(grouped(['Zoom/privacy.md', 'Zoom/dpa.md', 'Acme/2024-01-01.md', 'Zoom/2024-01-01.md'])).toEqual({});
  });

  test('takes a file without a date for the one that holds now', () => {
    expect(grouped(['Zoom/privacy.md', 'Zoom/privacy-2023-01-01.md'])).toEqual({
      'Zoom/privacy.md': ['Zoom/privacy-2023-01-01.md'],
    });
  });

  test('does so for files beside the folders too, where a name is left', () => {
    expect(grouped(['Zoom 2023-01-01.txt', 'Zoom 2024-01-01.txt'])).toEqual({
      'Zoom 2024-01-01.txt': ['Zoom 2023-01-01.txt'],
    });
    expect(grouped(['2023-01-01.txt', '2024-01-01.txt'])).toEqual({});
  });

  test('leaves two files alone that the catalogue names both', () => {
    const files = ['a-2023-01-01.txt', 'a-2024-01-01.txt'];
    expect(grouped(files, files)).toEqual({});
  });
});
