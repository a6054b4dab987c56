import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openSectionFile, writeSectionFile } from '../../../../index/save/bytes/section-file.ts';
import { DamagedError, packSections } from '../../../../index/save/bytes/sections.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const file = path.join(tempFolder(afterAll), 'sections.bin');
const SECTIONS = {
  'long*': Buffer.from('policy '.repeat(1000)),
  raw: Uint8Array.from([1, 2, 3]),
  empty: new Uint8Array(0),
};
const open = (isKept: boolean) => openSectionFile<{ readonly name: string }>(file, () => true, isKept);

beforeEach(() => void writeSectionFile(file, { code: 'c0de' }, packSections({ name: 'Acme' }, SECTIONS)));

describe('a file of sections', () => {
  test.each([true, false])('gives its sections when they are asked for; kept in memory: %s', (isKept) => {
    const opened = open(isKept);
    expect(opened?.about).toEqual({ name: 'Acme' });
    expect(opened?.read('long').toString()).toBe('policy '.repeat(1000));
    expect([...(opened?.read('raw') ?? [])]).toEqual([1, 2, 3]);
    expect(opened?.read('empty')).toHaveLength(0);
    expect(opened?.read('none')).toHaveLength(0);
  });

  test('has sections where numbers of 64 bits can be read', () => {
    for (const isKept of [true, false]) expect((open(isKept)?.read('raw').byteOffset ?? 1) % 8).toBe(0);
  });

  test('compresses what says so', () => {
    expect(packSections({}, { 'long*': SECTIONS['long*'] }).length).toBeLessThan(300);
    expect(packSections({}, { long: SECTIONS['long*'] }).length).toBeGreaterThan(7000);
  });

  test('is opened for its origin only', () => {
    expect(openSectionFile(file, (origin) => JSON.stringify(origin) === '{"code":"c0de"}', true)).not.toBeNull();
    expect(openSectionFile(file, () => false, true)).toBeNull();
  });

  test('that is kept in memory outlives the file', () => {
    const opened = open(true);
    rmSync(file);
    expect([...(opened?.read('raw') ?? [])]).toEqual([1, 2, 3]);
  });

  test('that is held outlives the file, and is not forgotten', () => {
    const opened = open(false);
    opened?.hold();
    opened?.release();
    rmSync(file);
    expect([...(opened?.read('raw') ?? [])]).toEqual([1, 2, 3]);
    opened?.release();
    expect(opened?.read('long').toString()).toBe('policy '.repeat(1000));
  });

  test('that is held too late is as if it were not', () => {
    const opened = open(false);
    rmSync(file);
    opened?.hold();
    expect(() => opened?.read('raw')).toThrow(DamagedError);
  });

  test('that is not kept is read again, and refused where it has changed', () => {
    const opened = open(false);
    expect([...(opened?.read('raw') ?? [])]).toEqual([1, 2, 3]);
    opened?.release();
    writeFileSync(file, Buffer.alloc(4096));
    expect(() => opened?.read('raw')).toThrow(DamagedError);
    opened?.release();
    rmSync(file);
    expect(() => opened?.read('long')).toThrow(/^Cannot read sections\.bin: .+\. Start again; .+\.$/);
  });
});
