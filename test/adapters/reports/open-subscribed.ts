import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { openResponder } from '../../../adapters/start/open-responder.ts';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { message } from '../../src/chat/chat-room.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A document of a provider called Acme, before and after a change. */
export const LATER = POLICY.replace('for two years', 'for nine years');

/** Folders that several processes share. */
export const openFolders = () => ({ seedsDir: seedsFolder({ 'acme.txt': POLICY }), dataDir: tempFolder() });

/** A process over real files, with somebody who administers the channel C1. */
export async function openProcess(folders: ReturnType<typeof openFolders>) {
  const opened = await openResponder({
    env: readEnvironment({ STATE_KEY: '0123456789'.repeat(4) }),
    ...folders,
    warn: () => undefined,
  });
  onTestFinished(() => opened.close());
  const say = async (text: string, more: Partial<ChatMessage> = {}) => {
    const reply = await opened.responder.respond(message(`m ${++lastId}`, text, { ...HERE, ...more }));
    return reply ? plainText(reply) : '';
  };
  /** Replaces the document, and waits until it has been read again. */
  const change = async (text: string): Promise<void> => {
    const isRead = new Promise<void>((resolve) => opened.onChange(resolve));
    writeFileSync(path.join(folders.seedsDir, 'acme.txt'), text);
    await isRead;
  };
  return { ...opened, say, change };
}

const HERE: Partial<ChatMessage> = {
  workspace: 'chat W1',
  channel: 'chat C1',
  conversation: 'chat C1 ann',
  isDirect: false,
  isCommand: true,
  isAdministrator: async () => true,
  reportPlace: { adapter: 'chat', place: 'C1' },
};

let lastId = 0;
