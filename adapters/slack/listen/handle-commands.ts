import type { App } from '@slack/bolt';
import { commandCalled } from '../render/command-names.ts';
import { placed, type SlackBot, type SlackPlace } from '../slack-bot.ts';
import { answerMessage } from './answer-message.ts';
import { openAskForm } from './open-ask-form.ts';
import { readText } from './read-text.ts';

/** Listens to the slash commands. Their replies are for the person alone, with a button to share them. */
export function handleCommands(app: App, bot: SlackBot): void {
  app.command(/.*/, async ({ ack, command: given, client, context }) => {
    await ack();
    if (bot.isStopping()) return;
    const place: SlackPlace = {
      team: context.teamId ?? context.enterpriseId ?? given.team_id,
      user: given.user_id,
      channel: given.channel_id,
      thread: null,
      threadIsActive: false,
      client,
      responseUrl: given.response_url,
    };
    const { text } = readText(given.text ?? '', '');
    const called = commandCalled(bot.settings.prefix, given.command);
    await bot.inFlight.run(() =>
      called?.name === 'ask' && text === ''
        ? openAskForm(bot, place, { triggerId: given.trigger_id, isPrivate: true })
        : answerMessage(bot, place, {
            ...placed(place),
            id: `slack ${place.team} command ${given.trigger_id}`,
            text: `${called ? `/${called.name}` : given.command} ${text}`.trim(),
            options: { private: 'true' },
            mentionsBot: false,
            isCommand: true,
          }),
    );
  });
}
