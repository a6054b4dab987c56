import path from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { openResponder } from '../../../adapters/start/open-responder.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { message } from '../../src/chat/chat-room.ts';
import { fiveIndexed, testDataDir } from '../../src/five-policies.ts';
import { SEEDS_DIR } from '../../support/seeds.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const KEY = 'a long secret of many different letters';

/** A responder over the five policies with its state in a folder. */
async function open(stateDir: string, env: Record<string, string> = {}) {
  const warnings: string[] = [];
  const opened = await openResponder({
    env: readEnvironment({ STATE_KEY: KEY, ...env }),
    seedsDir: SEEDS_DIR,
    dataDir: testDataDir(),
    stateDir,
    warn: (line) => warnings.push(line),
  });
  const ask = async (id: string, text: string) => {
    const reply = await opened.responder.respond(message(id, text));
    return reply ? plainText(reply) : '';
  };
  return { ...opened, ask, warnings };
}

test('openResponder goes on after a restart where the conversation was', async () => {
  await fiveIndexed();
  const folder = tempFolder();
  const before = await open(folder);
  expect(await before.ask('1', 'How long does AWS keep my data?')).toContain('aws.zh.txt');
  await before.close();
  const after = await open(folder);
  expect(await after.ask('1', 'How long does AWS keep my data?')).toBe('');
  expect(await after.ask('2', 'and Huawei?')).toContain('huawei-cloud.en.txt');
  expect(await after.ask('3', '/forget')).toContain('1 conversation');
  await after.close();
  expect(after.warnings).toEqual([]);
});

test('openResponder tells in /about and /privacy what is so here', async () => {
  const { ask, close } = await open(tempFolder(), { STATE_RETENTION_DAYS: '7', STATE_KEEP_TEXT: 'on' });
  const { id } = await fiveIndexed();
  expect(await ask('1', '/about')).toMatch(
    new RegExp(`Version: \\d+\\.\\d+\\.\\d+\\nIndex: ${id}, made on \\d{4}-\\d\\d-\\d\\d`),
  );
  expect(await ask('2', '/privacy')).toMatch(
    /at most 30 minutes[\s\S]*are stored, because the operator[\s\S]*after 7 days/,
  );
  await close();
});

test('openResponder answers, and warns in one line, where there can be no state', async () => {
  const { ask, close, warnings } = await open(path.join(SEEDS_DIR, 'catalogue.json'));
  expect(await ask('1', 'How long does AWS keep my data?')).toContain('aws.zh.txt');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^Cannot keep the state/);
  await close();
});
