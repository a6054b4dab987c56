import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { openResponder } from '../../../adapters/start/open-responder.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { message } from '../../src/chat/chat-room.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A bot over two documents and a file of channels, with somebody who administers the workspace T1. */
async function open(channels: string) {
  const file = path.join(tempFolder(), 'channels.yaml');
  writeFileSync(file, channels);
  const warnings: string[] = [];
  const opened = await openResponder({
    env: readEnvironment({ STATE_KEY: '0123456789'.repeat(4), CHANNELS_FILE: file }),
    seedsDir: seedsFolder({ 'acme.txt': POLICY, 'umbrella.txt': POLICY.replaceAll('Acme', 'Umbrella') }),
    dataDir: tempFolder(),
    warn: (line) => warnings.push(line),
  });
  onTestFinished(() => opened.close());
  let asked = 0;
  const ask = async (text: string) => {
    const where = { workspace: 'slack T1', channel: 'slack T1 channel C1', isDirect: false, isCommand: true };
    const reply = await opened.responder.respond(
      message(String(asked++), text, { ...where, isAdministrator: async () => true }),
    );
    return reply ? plainText(reply) : '';
  };
  return { ask, warnings };
}

test('the file of the operator goes before what administrators set, and says so', async () => {
  const { ask } = await open('slack:\n  T1:\n    channels:\n      C1: { provider: Umbrella }\n');
  const said = await ask('/settings provider:acme');
  expect(said).toContain('Provider: umbrella · set by the operator in the file of channels');
  expect(said).toContain('which goes before this: Provider.');
  expect(await ask('How long do you keep my data?')).toContain('This channel asks about umbrella');
});

test('a channel that the file switches off stays off', async () => {
  const { ask } = await open('slack:\n  T1: { answers: off }\n');
  await ask('/settings answers:on');
  expect(await ask('How long does Acme keep my data?')).toContain('I am switched off in this channel');
});

test('a provider of the file whose policy is not held is told to the operator', async () => {
  const { ask, warnings } = await open('slack:\n  T1: { provider: Initech }\n');
  expect(warnings.join('\n')).toContain('The file of channels names Initech, whose policy is not held');
  expect(await ask('/settings')).toContain('Initech, whose policy is not held: nobody in particular');
});
