import type { App } from '@slack/bolt';
import { isBlank } from '../../../src/text/is-blank.ts';
import { messageOrigin, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { findSlackCommand } from '../render/command-names.ts';
import { answerMessage } from './answer-message.ts';
import { openAskForm } from './open-ask-form.ts';
import { readText } from './read/read-text.ts';

/** Handles slash commands. Only the person sees the reply, and can share it with a button. */
export function handleCommands(app: App, bot: SlackBot): void {
  app.command(/.*/, async ({ ack, command: payload, client, context }) => {
    await ack();
    if (bot.isStopping()) return;
    const place: SlackPlace = {
      team: context.teamId ?? context.enterpriseId ?? payload.team_id,
      user: payload.user_id,
      channel: payload.channel_id,
      thread: null,
      threadIsActive: false,
      client,
      responseUrl: payload.response_url,
    };
    const { text } = readText(payload.text ?? '', '');
    const command = findSlackCommand(bot.settings.prefix, payload.command);
    await bot.inFlight.run(() =>
      command?.name === 'ask' && isBlank(text)
        ? openAskForm(bot, place, { triggerId: payload.trigger_id, isPrivate: true })
        : answerMessage(bot, place, {
            ...messageOrigin(place),
            id: `slack ${place.team} command ${payload.trigger_id}`,
            text: `${command ? `/${command.name}` : payload.command} ${text}`.trim(),
            options: { private: 'true' },
            mentionsBot: false,
            isCommand: true,
          }),
    );
  });
}
