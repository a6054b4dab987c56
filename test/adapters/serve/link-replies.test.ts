import { describe, expect, test } from 'vitest';
import { drawReply } from '../../../adapters/console/draw-reply.ts';
import { lookFor } from '../../../adapters/console/look.ts';
import { renderReply as renderForDiscord } from '../../../adapters/discord/render/render-reply.ts';
import { linkReplies } from '../../../adapters/serve/link-replies.ts';
import { renderReply as renderForSlack } from '../../../adapters/slack/render/render-reply.ts';
import { message, openRoom } from '../../src/chat/chat-room.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { openSite } from './open-site.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';

async function replyWith(publicUrl: string | undefined) {
  const corpus = await fivePolicies();
  const { responder } = await openRoom();
  const reply = await linkReplies(responder, publicUrl, () => corpus).respond(
    message('1', QUESTION, { isDirect: true }),
  );
  if (!reply) throw new Error('Cannot test the links of a reply: there is none.');
  return reply;
}

describe('with the public address of the pages', () => {
  test('a citation links to its clause in Slack, Discord and the terminal, and the link leads there', async () => {
    const reply = await replyWith('https://bot.example/policies/');
    const [, address = ''] = /(https:\/\/bot\.example\/policies\/p\/huawei-cloud\/c\/[^\s)>|]+)/u.exec(
      drawReply(lookFor({ columns: 80 }, {}), reply).join('\n'),
    ) ?? [''];
    expect(address).toMatch(/\/c\/[0-9a-f]{8}(?:-\d+)?\?v=[0-9a-f]{12}&at=\d+-\d+$/u);
    expect(JSON.stringify(renderForDiscord(reply))).toContain(address);
    expect(JSON.stringify(renderForSlack(reply))).toContain(address.replaceAll('&', '&amp;'));
    const { get } = await openSite(await fivePolicies(), { publicUrl: 'https://bot.example/policies' });
    const { status, text } = await get(address.replace('https://bot.example', ''));
    expect(status).toBe(200);
    expect(text).toMatch(/<mark>\s*we will retain your personal data/u);
  });
});

describe('without it', () => {
  test('nothing changes', async () => {
    const reply = await replyWith(undefined);
    expect(JSON.stringify(reply)).not.toContain('"page"');
  });
});
