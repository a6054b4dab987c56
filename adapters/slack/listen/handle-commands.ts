import type { App } from '@slack/bolt';
import { isBlank } from '../../../src/text/is-blank.ts';
import { messageOrigin, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { findSlackCommand } from '../render/command-names.ts';
import { isAdministrator } from '../send/is-administrator.ts';
import { reportPlace } from '../send/report-changes.ts';
import { answerMessage } from './answer-message.ts';
import { openAskForm } from './open-ask-form.ts';
import { openSettingsForm } from './open-settings-form.ts';
import { readText } from './read/read-text.ts';

/** What the form with settings is opened for, by what follows the command. */
const FORM_TARGETS: Readonly<Record<string, 'channel' | 'workspace'>> = {
  '': 'channel',
  workspace: 'workspace',
  全部: 'workspace',
};

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
    const enterprise = context.isEnterpriseInstall ? (context.enterpriseId ?? null) : null;
    const triggerId = payload.trigger_id;
    const target = command?.name === 'settings' ? FORM_TARGETS[text.trim()] : undefined;
    await bot.inFlight.run(() => {
      if (command?.name === 'ask' && isBlank(text)) return openAskForm(bot, place, { triggerId, isPrivate: true });
      if (target) return openSettingsForm(bot, place, { triggerId, target, language: text === '全部' ? 'zh' : 'en' });
      return answerMessage(bot, place, {
        ...messageOrigin(place),
        id: `slack ${place.team} command ${payload.trigger_id}`,
        text: `${command ? `/${command.name}` : payload.command} ${text}`.trim(),
        options: { private: 'true' },
        mentionsBot: false,
        isCommand: true,
        reportPlace: reportPlace({ team: place.team, enterprise, channel: payload.channel_id }),
        isAdministrator: () => isAdministrator(bot, place),
      });
    });
  });
}
