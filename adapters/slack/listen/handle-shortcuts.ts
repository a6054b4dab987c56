import type { App } from '@slack/bolt';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { openAskForm } from './open-ask-form.ts';
import { readText } from './read/read-text.ts';
import { readWords } from './read/read-words.ts';

/** Handles the shortcuts: "Ask about this message", and the global one that opens the form for a question. */
export function handleShortcuts(app: App, bot: SlackBot): void {
  app.shortcut(/.*/, async ({ ack, shortcut, client, context }) => {
    await ack();
    if (bot.isStopping()) return;
    const message = shortcut.type === 'message_action' ? shortcut : null;
    const place: SlackPlace = {
      team: context.teamId ?? context.enterpriseId ?? shortcut.team?.id ?? '',
      user: shortcut.user.id,
      channel: message?.channel.id ?? null,
      thread: message && !message.channel.id.startsWith('D') ? threadStart(message.message) : null,
      threadIsActive: message?.message['thread_ts'] !== undefined,
      client,
      responseUrl: message?.response_url ?? null,
    };
    const botUser = context.botUserId ?? '';
    const own = readText(message?.message.text ?? '', botUser).text;
    await bot.inFlight.run(async () => {
      const { text } = await readWords(bot, place, { message: message?.message, own, botUser });
      await openAskForm(bot, place, { triggerId: shortcut.trigger_id, question: text });
    });
  });
}

/** `ts` of the message that started, or would start, the thread of a message. */
const threadStart = (message: { readonly ts: string; readonly thread_ts?: string }): string =>
  message.thread_ts ?? message.ts;
