import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { explainStateError } from '../../../adapters/state/explain-state-error.ts';
import { ONE_CLEAR_LINE } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { expectToGoOn } from './expect-to-go-on.ts';
import { bytesOf, openRaw, openTestState, runSql, usedFolder } from './open-test-state.ts';
import { MINUTE } from './test-clock.ts';
import { TURN } from './turns.ts';

const isRoot = process.getuid?.() === 0;

describe('a state file that', () => {
  test('is a folder is reported in one line, and the state continues in memory', async () => {
    const { dataDir, file } = await usedFolder();
    rmSync(file);
    mkdirSync(file);
    const opened = await openTestState({ dataDir });
    await expectToGoOn(opened);
    expect(opened.warnings).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
    expect(opened.warnings[0]).toContain(`${file}: there cannot be a file in this place`);
  });

  test('is locked by another program is used again once that has ended', async () => {
    const { dataDir, file } = await usedFolder();
    const other = openRaw(file);
    other.exec('begin immediate');
    const opened = await openTestState({ dataDir });
    await expectToGoOn(opened);
    expect(opened.warnings).toEqual([expect.stringContaining('another program holds it locked. End that program')]);
    other.exec('rollback');
    other.close();
    opened.clock.pass(MINUTE);
    expect(await opened.state.recall('c0')).toEqual(TURN);
    expect(opened.state.isPersistent()).toBe(true);
    expect(opened.warnings).toHaveLength(1);
  });

  test('is new and locked for a moment by another process is waited for', async () => {
    const dataDir = tempFolder();
    const file = path.join(dataDir, 'state.sqlite');
    writeFileSync(file, '', { mode: 0o600 });
    const other = openRaw(file);
    other.exec('begin immediate');
    setTimeout(() => {
      other.exec('commit');
      other.close();
    }, 20);
    const { state, warnings } = await openTestState({ dataDir });
    expect([state.isPersistent(), warnings]).toEqual([true, []]);
  });

  test('is locked while in use does not make the current call fail', async () => {
    const opened = await openTestState();
    const other = openRaw(opened.file);
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    expect(await opened.state.count('q:p', MINUTE)).toBe(1);
    await expectToGoOn(opened);
    expect(opened.warnings).toHaveLength(1);
    other.exec('rollback');
  });

  test('cannot be used when a person asks to be forgotten: the person is deleted from it later', async () => {
    const opened = await openTestState();
    await opened.state.remember('c', 'p', TURN);
    await opened.state.remember('d', 'q', TURN);
    const other = openRaw(opened.file);
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    const nothing = { conversations: 0, feedback: 0, quotas: 0 };
    expect(await opened.state.forget('p')).toEqual({ ...nothing, outstanding: 'noted' });
    expect(readdirSync(opened.dataDir)).toContain('state.pending');
    other.exec('rollback');
    opened.clock.pass(MINUTE);
    expect(await opened.state.recall('d')).toEqual(TURN);
    expect(runSql(opened.file, 'select conversation from conversations')).toEqual([{ conversation: 'd' }]);
    expect(readdirSync(opened.dataDir)).not.toContain('state.pending');
  });

  test('cannot be used when a person asks to be forgotten: the person is deleted by the next process', async () => {
    const opened = await openTestState();
    await opened.state.remember('c', 'p', TURN);
    const other = openRaw(opened.file);
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    await opened.state.forget('p');
    await opened.state.close();
    other.exec('rollback');
    const { state } = await openTestState({ dataDir: opened.dataDir });
    expect(await state.recall('c')).toBeNull();
  });

  test('is read by another program does not count as free of what was deleted until that has ended', async () => {
    const { state, file, dataDir, warnings } = await openTestState();
    const person = state.hash('person', 'U1');
    await state.remember('c', person, TURN);
    const other = openRaw(file);
    other.exec('begin');
    other.prepare('select count(*) from conversations').all();
    expect(await state.forget(person)).toMatchObject({ conversations: 1, outstanding: 'noted' });
    expect(bytesOf(dataDir)).toContain(person);
    expect(warnings).toEqual([expect.stringContaining('another program reads it')]);
    other.exec('rollback');
    other.close();
    await state.sweep();
    expect(bytesOf(dataDir)).not.toContain(person);
    expect(readdirSync(dataDir)).not.toContain('state.pending');
  });

  test.each([
    ['deleted', (file: string) => rmSync(file)],
    ['moved away', (file: string) => renameSync(file, `${file}.old`)],
  ])('is %s while in use is made anew, and the loss is told', async (_, lose) => {
    const { state, file, warnings } = await openTestState();
    await state.remember('c', 'p', TURN);
    lose(file);
    expect(await state.recall('c')).toBeNull();
    await state.remember('c', 'p', TURN);
    expect(runSql(file, 'select conversation from conversations')).toEqual([{ conversation: 'c' }]);
    expect(state.isPersistent()).toBe(true);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(ONE_CLEAR_LINE);
    expect(warnings[0]).toContain(file);
  });

  test('is missing is created with its folders, without a warning', async () => {
    const { state, warnings } = await openTestState({ dataDir: path.join(tempFolder(), 'one', 'two') });
    expect([state.isPersistent(), warnings]).toEqual([true, []]);
  });

  const readOnly = `is read-only${isRoot ? ' (skipped: root may write everything)' : ''}`;
  test.skipIf(isRoot).each([
    ['the file', 'state.sqlite', 0o400],
    ['the folder', '.', 0o500],
  ])(`${readOnly}: %s`, async (_, name, mode) => {
    const { dataDir } = await usedFolder();
    if (name === '.') for (const one of ['state.sqlite', 'state.key']) rmSync(path.join(dataDir, one));
    chmodSync(path.join(dataDir, name), mode);
    onTestFinished(() => chmodSync(path.join(dataDir, name), 0o700));
    const opened = await openTestState({ dataDir });
    await expectToGoOn(opened);
    expect(opened.warnings).toHaveLength(1);
    expect(opened.warnings[0]).toMatch(ONE_CLEAR_LINE);
    expect(opened.warnings[0]).toContain('it may not be written');
  });
});

test('a closed state still works, from an empty memory, and opens no file', async () => {
  const { state, file, warnings } = await openTestState();
  await state.remember('c', 'p', TURN);
  await state.close();
  expect(await state.recall('c')).toBeNull();
  expect(await state.claim('m', null)).toBe(true);
  expect(await state.count('q:p', MINUTE)).toBe(1);
  expect(runSql(file, 'select * from claims')).toEqual([]);
  expect(warnings).toEqual([]);
});

test.each([
  ['SQLITE_IOERR_SHMSIZE', /disk I\/O error\. Move it away/],
  ['SQLITE_BUSY_RECOVERY', /another program holds it locked\. End that program/],
  ['SQLITE_FULL', /the disk is full\. Make room/],
  ['MODULE_NOT_FOUND', /the SQLite driver \(npm package libsql\) does not load on \w+ \w+\. Run npm ci/],
])('explainTrouble explains %s in one clear line', (code, expected) => {
  const line = explainStateError(Object.assign(new Error('disk I/O\n  error'), { code }), 'data/state.sqlite');
  expect(line).toMatch(ONE_CLEAR_LINE);
  expect(line).toMatch(expected);
});
