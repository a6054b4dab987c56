import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, inject, onTestFinished, test } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { PROGRAM, ROOT, runCommand } from '../../support/run-command.ts';
import { startBotProcess } from '../../support/start-bot-process.ts';
import { openWorkspace } from '../slack/open-workspace.ts';

/** `clausewise serve` with options, and the address that it tells. */
async function startServing(args: readonly string[]) {
  const env = { ...process.env, DATA_DIR: inject('dataDir') };
  const child = spawn(process.execPath, [PROGRAM, 'serve', ...args], { cwd: ROOT, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, url] = /served on (http:\S+)\.\n/u.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.once('close', () => reject(new Error(said)));
  });
  return { child, ended, address };
}

test('clausewise serve shows the policies on this machine alone, and ends in good order', async () => {
  const { child, ended, address } = await startServing(['--port', '0']);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  const response = await fetch(`${address}/p/aws`);
  expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('隐私政策')]);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('clausewise serve names a port that is taken, or is none', async () => {
  const { address } = await startServing(['--port', '0']);
  const { port } = new URL(address);
  const env = { DATA_DIR: inject('dataDir') };
  const taken = await runCommand(['serve', '--port', port], { env });
  expect(taken.code).toBe(1);
  expect(taken.stderr).toMatch(
    /Cannot serve pages on 127\.0\.0\.1:\d+: .*EADDRINUSE.* Set SERVE_PORT to a free port\./u,
  );
  expect((await runCommand(['serve', '--port', '70000'], { env })).stderr).toContain('It is a port from 0 to 65535.');
});

test('clausewise start serves the pages beside the bot where SERVE_PORT is set', async () => {
  const { settings } = await openWorkspace();
  const port = await freePort();
  const { child, ended } = await startBotProcess({ ...settings, SERVE_PORT: String(port) }, [
    'ready: slack',
    'served on',
  ]);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
