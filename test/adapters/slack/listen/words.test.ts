import { describe, expect, test } from 'vitest';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { AWS_FILE, HUAWEI_FILE, openConversation, QUESTION } from './open-conversation.ts';

const MAIL = `From: ann@acme.example\r
To: bot@acme.example\r
Subject: =?utf-8?q?Retention?=\r
Content-Type: multipart/alternative; boundary="b1"\r
\r
--b1\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
How long does Huawei=20Cloud=\r
 keep my data?\r
\r
> What did AWS say about cookies?\r
-- \r
Ann\r
--b1\r
Content-Type: text/html\r
\r
<p>Does AWS sell my data?</p>\r
--b1--\r
`;

describe.each(['socket', 'http'] as const)('over %s', (transport) => {
  test.each([
    ['question.txt', QUESTION],
    ['question.MD', `# ${QUESTION}`],
    ['question.eml', MAIL],
    [
      'long.txt',
      `${'We have read it all and thank you for it. '.repeat(400)}\n${QUESTION}\n${'Thank you. '.repeat(900)}`,
    ],
  ])('a text file alone, %s, is read as the message', async (name, text) => {
    const { ann, slack, settle, last, read } = await openConversation({ transport });
    const files = [slack.keepFile(name, Buffer.from(text))];
    await ann.say(ann.im(), '', { extra: { subtype: 'file_share', files } });
    await settle();
    expect(last().channel).toBe(ann.im().id);
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('a text file below a mention is read with it', async () => {
    const { ann, lobby, slack, settle, read } = await openConversation({ transport });
    const files = [slack.keepFile('q.txt', Buffer.from(QUESTION))];
    await ann.mention(lobby, 'please answer this', { extra: { subtype: 'file_share', files } });
    await settle();
    expect(read()).toContain(HUAWEI_FILE);
  });

  test.each([
    ['a voice message', 'audio.m4a', 10],
    ['a picture', 'shot.png', 10],
    ['a file that is too long', 'long.txt', 100_001],
  ])('%s alone in a direct message gets one sentence', async (_, name, size) => {
    const { ann, slack, settle, read } = await openConversation({ transport });
    const files = [{ ...slack.keepFile(name, Buffer.from('x')), size }];
    const { deliveries } = await ann.say(ann.im(), '', { extra: { subtype: 'file_share', files } });
    for (const delivery of deliveries) await slack.redeliver(delivery, { retry: 1 });
    await settle();
    expect(slack.posts()).toHaveLength(1);
    expect(read()).toContain('text and text files only');
  });

  test.each([
    ['shared', { attachments: [{ is_share: true, text: QUESTION, fallback: 'A message' }] }],
    ['forwarded without text', { attachments: [{ is_share: true, is_msg_unfurl: true, fallback: QUESTION }] }],
    ['posted by an app as an attachment', { attachments: [{ title: 'Ticket', text: QUESTION }] }],
  ])('a message that is %s has its text in the form of "Ask about this message"', async (_, extra) => {
    const bot = await openConversation({ transport });
    const { ann, lobby, settle } = bot;
    const { message } = await ann.say(lobby, '', { extra });
    if (message) await ann.shortcut(message);
    await settle();
    expect(JSON.stringify(bot.modal().blocks)).toContain(QUESTION);
  });

  test('a message that is forwarded in a direct message is answered', async () => {
    const { ann, settle, read } = await openConversation({ transport });
    await ann.say(ann.im(), '', { extra: { attachments: [{ is_share: true, text: QUESTION }] } });
    await settle();
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('an edit that adds the mention is answered, once', async () => {
    const { ann, lobby, slack, settle, last, read } = await openConversation({ transport });
    const { message } = await ann.say(lobby, QUESTION);
    if (!message) throw new Error('There is no message');
    await ann.edit(message, QUESTION, { addsMention: true });
    await settle();
    expect(last()).toMatchObject({ threadTs: message.ts, ephemeralTo: null });
    expect(read()).toContain(HUAWEI_FILE);
    await ann.edit(message, 'Does AWS use cookies?');
    await settle();
    expect(slack.posts()).toHaveLength(1);
  });

  test('the host of a link with a label counts', async () => {
    const asked: string[] = [];
    const { responder } = await openRoom();
    const respond: typeof responder.respond = (message) => {
      asked.push(message.text);
      return responder.respond(message);
    };
    const { ann, settle } = await openConversation({ transport, responder: { ...responder, respond } });
    const link = '<https://www.alibabacloud.com/help/en/legal|this page>';
    await ann.say(ann.im(), `What does ${link} say about cookies?`, { isRaw: true });
    await ann.say(ann.im(), 'See <https://aws.amazon.com/privacy|aws.amazon.com/privacy>', { isRaw: true });
    await settle();
    expect(asked).toContain('What does this page (alibabacloud.com) say about cookies?');
    expect(asked).toContain('See aws.amazon.com/privacy');
  });
});

test('the token is not sent to other addresses than those of Slack', async () => {
  const { ann, slack, settle, read } = await openConversation();
  const files = [{ ...slack.keepFile('q.txt', Buffer.from(QUESTION)), url_private: 'http://127.0.0.1:9/q.txt' }];
  await ann.say(ann.im(), '', { extra: { subtype: 'file_share', files } });
  await settle();
  expect(read()).not.toContain(AWS_FILE);
  expect(read()).toContain('text and text files only');
});
