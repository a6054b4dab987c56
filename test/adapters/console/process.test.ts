import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, inject, test } from 'vitest';
import { PROGRAM, ROOT, runCommand } from '../../support/run-command.ts';

const env = { DATA_DIR: inject('dataDir'), LANG: 'C.UTF-8', LC_ALL: '' };
const start = (input: string) => runCommand(['start'], { env, input });

describe('clausewise start on a pipe', () => {
  test('answers the question and ends', async () => {
    const { code, stdout, stderr } = await start('How long does Huawei Cloud keep my data?\n');
    expect(code).toBe(0);
    expect(stderr.split('\n')).toContain('ready: console');
    expect(stdout).toMatch(/^> How long does Huawei Cloud keep my data\?\n\n/);
    expect(stdout).toMatch(/\[1\] “[^”]+”/);
    expect(stdout).toContain('huawei-cloud.en.txt');
    expect(stdout).not.toContain('\u001b');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('answers line by line, without the last line break, with CRLF and a BOM, in both languages, commands too', async () => {
    const { code, stdout } = await start('\ufeffhello\r\n\r\n金山云的客服电话是多少\r\n/source 1\r\n/polices');
    expect(code).toBe(0);
    expect(stdout.match(/^> .*$/gm)).toEqual(['> hello', '> 金山云的客服电话是多少', '> /source 1', '> /polices']);
    expect(stdout).toContain('400-1070-808');
    expect(stdout).toMatch(/^┃ /m);
    expect(stdout).toContain('/policies？');
  });

  test('stops reading at /quit', async () => {
    const { code, stdout } = await start('/quit\nhello\n');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '> /quit\n\n' });
  });

  test('says so when nothing was piped in', async () => {
    const { code, stdout, stderr } = await start('\n');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('Nothing was asked');
  });
});

/** Starts the console with an input that stays open, and gives it once it can be asked. */
async function startOpen() {
  const child = spawn(process.execPath, [PROGRAM, 'start'], { cwd: ROOT, env: { ...process.env, ...env } });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  child.stdin.on('error', () => {});
  for await (const text of child.stderr.setEncoding('utf8')) if (text.includes('ready: console')) break;
  return { child, ended };
}

describe('clausewise start ends with exit code 0', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('on %s', async (signal) => {
    const { child, ended } = await startOpen();
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  test('when the reader of its output goes', async () => {
    const { child, ended } = await startOpen();
    child.stdout.destroy();
    child.stdin.write('hello\n'.repeat(50));
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
