import type { ActionsBlock } from '@slack/types';
import { commandNamed } from '../../../../src/chat/commands/command-table.ts';
import { examplesOf } from '../../../../src/chat/commands/examples-of.ts';
import { nameOf } from '../../../../src/compose/names.ts';
import type { Language } from '../../../../src/text/language.ts';
import type { SlackBot, SlackPlace } from '../../bot/slack-bot.ts';
import { slackCommandName } from '../../render/command-names.ts';
import { renderHome } from '../../render/render-home.ts';
import { callSlack } from '../../send/call-slack.ts';
import { describeSlackError } from '../../send/describe-slack-error.ts';

/** `action_id` of the button that switches the home tab to the other language: Slack does not say which one a person reads. */
export const HOME_LANGUAGE_ACTION = 'home-language';
const OTHER_LANGUAGE_LABELS: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/** Shows the home tab to a person. Slack keeps it until it is published again. */
export async function publishHome(bot: SlackBot, place: SlackPlace, language: Language): Promise<void> {
  const { settings, corpus, indexDate } = bot;
  const command = (name: 'ask' | 'policies' | 'privacy' | 'help') => {
    const entry = commandNamed(name);
    return entry ? slackCommandName(settings.prefix, entry) : `/${name}`;
  };
  const view = renderHome({
    language,
    policies: corpus.policies.map(({ record }) => ({
      name: nameOf(record, language),
      language: record.language,
      version: record.updated ?? record.effective,
    })),
    indexDate,
    examples: exampleQuestions(bot, language),
    commands: {
      ask: command('ask'),
      policies: command('policies'),
      privacy: command('privacy'),
      help: command('help'),
    },
  });
  const withButton = { ...view, blocks: [...view.blocks, languageButton(language)] };
  await callSlack(() => place.client.views.publish({ user_id: place.user, view: withButton }), {
    isRepeatable: true,
  }).catch((error: Error) => bot.log.warn(`Cannot show the home tab in Slack: ${describeSlackError(error)}.`));
}

function languageButton(shown: Language): ActionsBlock {
  const other = shown === 'en' ? 'zh' : 'en';
  const text = { type: 'plain_text', text: OTHER_LANGUAGE_LABELS[other], emoji: false } as const;
  return { type: 'actions', elements: [{ type: 'button', action_id: HOME_LANGUAGE_ACTION, text, value: other }] };
}

/** The example questions of `/ask` for the policies that the bot has, without the command before them. */
export function exampleQuestions({ corpus }: SlackBot, language: Language): string[] {
  const ask = commandNamed('ask');
  return ask ? examplesOf(ask, corpus, language).map((example) => example.replace(/^\/\S+\s+/u, '')) : [];
}
