import { expect, inject, test } from 'vitest';
import { PROGRAM } from '../../support/run-command.ts';
import { hasTmux, openTerminal, type Terminal, type TerminalOptions } from './tmux.ts';

/** A skipped test says why. */
const inTmux = hasTmux ? test : test.skip;
const why = hasTmux ? '' : ' (skipped: tmux is not installed; apt-get install tmux)';

const open = ({ env, ...size }: TerminalOptions = {}): Terminal =>
  openTerminal(`node ${PROGRAM} start`, { env: { DATA_DIR: inject('dataDir'), ...env }, ...size });

inTmux(`a conversation in a real terminal: question, Tab, /source, history, Ctrl-C, Ctrl-D${why}`, async () => {
  const terminal = open();
  await terminal.shows(/ready: console\nClausewise quotes[\s\S]*\n>$/);
  terminal.type('How long does Hua');
  await terminal.shows('> How long does Hua');
  terminal.press('Tab');
  await terminal.shows('> How long does Huawei Cloud');
  terminal.type(' keep my data?');
  terminal.press('Enter');
  const answered = await terminal.shows(/\[1\] “[^”]+”\n {4}—[\s\S]*\n\n>$/);
  expect(answered).toContain('huawei-cloud.en.txt');
  expect(terminal.screen({ colours: true })).toContain('\u001b[36m[1]');
  terminal.type('/sou');
  await terminal.shows('> /sou');
  terminal.press('Tab');
  await terminal.shows(/> \/source$/);
  terminal.type('1');
  await terminal.shows('> /source 1');
  terminal.press('Enter');
  await terminal.shows(/^┃ /m);
  terminal.press('Up', 'Up');
  await terminal.shows(/> How long does Huawei Cloud keep my data\?$/);
  terminal.press('C-c');
  await terminal.shows(/\n>$/);
  terminal.type('/pol');
  await terminal.shows('> /pol');
  terminal.press('Tab');
  await terminal.shows('> /policies');
  terminal.press('Enter');
  await terminal.shows(/Kingsoft Cloud\n[\s\S]*clauses[\s\S]*\n>$/);
  terminal.press('C-d');
  await terminal.shows('ended with 0');
});

inTmux(`Ctrl-C on an empty line leaves, on a half-typed one clears it from anywhere${why}`, async () => {
  const terminal = open();
  await terminal.shows(/\n>$/);
  terminal.type('half a question');
  terminal.press('Left', 'Left', 'Left');
  await terminal.shows('> half a question');
  terminal.press('C-c');
  await terminal.shows(/\n>$/);
  terminal.press('C-c');
  await terminal.shows('ended with 0');
});

inTmux(`Chinese in a narrow terminal: every line fits, without colours where NO_COLOR is set${why}`, async () => {
  const terminal = open({ env: { LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1' }, columns: 44, rows: 60 });
  await terminal.shows('引用隐私政策的原文');
  terminal.type('金山云的客服电话是多少');
  terminal.press('Enter');
  const shown = await terminal.shows(/400-1070-808[\s\S]*\n>$/);
  expect(shown).toMatch(/^\s+• 电话/m);
  expect(terminal.screen({ colours: true })).not.toContain('\u001b[');
});
