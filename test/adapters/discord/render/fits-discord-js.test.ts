import type {
  InteractionEditReplyOptions,
  InteractionReplyOptions,
  MessageCreateOptions,
  MessageReplyOptions,
} from 'discord.js';
import { Client, MessageFlags, MessagePayload } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { renderReply } from '../../../../adapters/discord/render/render-reply.ts';
import { textPart } from '../../../../src/chat/reply/chat-reply.ts';

const [message] = renderReply({
  id: 'r1',
  kind: 'command',
  language: 'en',
  parts: [textPart('Hello @everyone.')],
  actions: [],
  isPrivate: true,
});

test('a rendered message is what discord.js takes for replies, edits, follow-ups and channels', () => {
  if (!message) throw new Error('Cannot test a message: there is none. See renderReply.');
  const client = new Client({ intents: [] });
  onTestFinished(() => client.destroy());
  const edit: InteractionEditReplyOptions = message;
  const reply: InteractionReplyOptions = { ...message, flags: message.flags | MessageFlags.Ephemeral };
  const posts: readonly (MessageCreateOptions & MessageReplyOptions)[] = [message];
  for (const options of [edit, reply, ...posts]) {
    const { body } = new MessagePayload({ client } as never, options).resolveBody();
    expect(body).toMatchObject({
      flags: options.flags,
      components: [{ type: 17, components: [{ type: 10, content: 'Hello \\@\u200beveryone.' }] }],
      allowed_mentions: { parse: [], replied_user: false },
    });
  }
});
