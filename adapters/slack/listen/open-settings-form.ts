import { completeValue } from '../../../src/chat/commands/completions.ts';
import { SETTING_NAMES } from '../../../src/chat/memory/channel-settings.ts';
import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { isDirect, messageOrigin, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { settingsForm } from '../forms/settings-form.ts';
import { SETTING_INPUTS } from '../render/action-ids.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { isAdministrator } from '../send/is-administrator.ts';
import { openView } from '../send/open-view.ts';
import { sendReply } from '../send/send-reply.ts';
import { writeMetadata } from './actions/view-metadata.ts';
import { answerMessage } from './answer-message.ts';

/** Of the options of a menu, these are left for "unset", "none" and the value that is set. */
const MAX_LISTED = 97;

/** How the form is opened. */
export interface OpenSettingsFormOptions {
  readonly triggerId: string;
  readonly target: 'channel' | 'workspace';
  readonly language: Language;
}

/** Opens the form with the settings of a channel or a workspace, for its administrators; others are told that they are none. */
export async function openSettingsForm(
  bot: SlackBot,
  place: SlackPlace,
  { triggerId, target: wanted, language }: OpenSettingsFormOptions,
): Promise<void> {
  if (!(await isAdministrator(bot, place)))
    return saveSettings(bot, place, { id: triggerId, options: {}, isAdministrator: false });
  const target = isDirect(place.channel) ? 'workspace' : wanted;
  const settings = await bot.responder.settingsFor(messageOrigin(place), target);
  const { provider, jurisdiction } = bot.responder.completions();
  const form = settingsForm({
    language,
    settings,
    target,
    providers: completeValue(provider, '', language, MAX_LISTED),
    countries: completeValue(jurisdiction, '', language, MAX_LISTED),
    metadata: writeMetadata(place, { language, target }),
  });
  try {
    await openView({ client: place.client, triggerId, modalId: null }, form);
  } catch (error) {
    bot.log.info(`Cannot open a form in Slack: ${error instanceof Error ? error.message : error}.`);
    await sendReply(bot, place, noticeReply(triggerId, language, slackNotices[language].formTooLate));
  }
}

/** Sets what a form has, as `/settings` with its options does. */
export async function saveSettings(
  bot: SlackBot,
  place: SlackPlace,
  { id, options, isAdministrator: known }: SaveSettingsOptions,
): Promise<void> {
  await answerMessage(bot, place, {
    ...messageOrigin(place),
    id: `slack ${place.team} settings ${id}`,
    text: '/settings',
    options: { ...options, private: 'true' },
    mentionsBot: false,
    isCommand: true,
    isAdministrator: async () => known ?? isAdministrator(bot, place),
  });
}

/** What a form has. */
export interface SaveSettingsOptions {
  readonly id: string;
  /** Options of `/settings`. */
  readonly options: Readonly<Record<string, string>>;
  /** Where it has just been asked. */
  readonly isAdministrator?: boolean;
}

/** The options of `/settings` that the inputs of a form stand for. */
export const settingOptions = (
  readChosen: (input: string) => string | undefined,
  target: 'channel' | 'workspace',
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(SETTING_NAMES.map((name) => [name, readChosen(SETTING_INPUTS[name]) ?? 'unset'])),
  for: target,
});
