import { renderReply } from '../../../adapters/discord/render/render-reply.ts';
import { renderSource } from '../../../adapters/discord/render/render-source.ts';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import { escapeHtml, pageFrame } from '../page-frame.ts';
import type { PreviewPage } from '../take-pictures.ts';
import { DISCORD_CSS } from './discord-css.ts';
import { drawMessages, drawQuestion } from './draw-message.ts';

const WIDTH = 760;
const TIME = 'Today at 10:24';
const LATER = 'Today at 10:25';
const [ASKER, BOT] = ['ann', 'Clausewise'];

/** Questions whose replies show all kinds of messages. */
const MESSAGES = [
  { name: 'discord-answer', text: 'How long does AWS keep my data?' },
  { name: 'discord-answer-zh', text: '阿里云国际站会把我的数据交给警方吗？' },
  { name: 'discord-comparison', text: '/compare retention period' },
  { name: 'discord-silent', text: 'Does Huawei Cloud sell my data to my employer?' },
  { name: 'discord-contacts', text: '/contact AWS' },
] as const;

/** Makes pages of real replies, and of the view of a source. */
export async function discordPages({ responder }: { readonly responder: Responder }): Promise<PreviewPage[]> {
  const say = async (text: string): Promise<ChatReply> => {
    const reply = await responder.respond(toMessage(text));
    if (!reply) throw new Error(`Cannot draw "${text}": there is no reply to it. Choose another question.`);
    return reply;
  };
  const pages: PreviewPage[] = [];
  let source = '';
  for (const { name, text } of MESSAGES) {
    const reply = await say(text);
    source ||= sourceOf(reply);
    pages.push(page(name, drawTalk(text, reply)));
  }
  const reply = await say(`/source ${source}`);
  const frame = { above: `<b>@${BOT}</b> AWS's policy says: …`, name: BOT, time: LATER, isEphemeral: true };
  const view = renderSource(reply, { ref: source, language: reply.language });
  pages.push(page('discord-source', drawMessages(view, frame)));
  return pages;
}

const page = (name: string, body: string): PreviewPage => ({
  name,
  html: pageFrame({ title: name, body, css: DISCORD_CSS }),
  width: WIDTH,
  height: 100,
});

/** Draws a command or a mention of the bot, with the reply. */
function drawTalk(text: string, reply: ChatReply): string {
  const messages = renderReply(reply);
  const { isPrivate: isEphemeral } = reply;
  const [command] = text.split(' ');
  if (text.startsWith('/')) {
    const above = `<b>${ASKER}</b> used <span class="pill">${escapeHtml(command ?? '')}</span>`;
    return drawMessages(messages, { above, name: BOT, time: TIME, isEphemeral });
  }
  const asked = `<span class="mention">@${BOT}</span> ${escapeHtml(text)}`;
  const above = `<b>@${ASKER}</b> @${BOT} ${escapeHtml(text)}`;
  return drawQuestion(ASKER, TIME, asked) + drawMessages(messages, { above, name: BOT, time: TIME, isEphemeral });
}

function toMessage(text: string): ChatMessage {
  const id = `preview ${text}`;
  const talk = { id, text, conversation: id, person: 'ann', channel: id, mentionsBot: false, isDirect: true };
  return { ...talk, fromBot: false, isEdit: false, mentionsOthers: false };
}

function sourceOf({ actions }: ChatReply): string {
  const found = actions.filter((action) => action.kind === 'source').at(-1);
  return found?.kind === 'source' ? found.source : '';
}
