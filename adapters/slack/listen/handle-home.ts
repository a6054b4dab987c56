import type { App } from '@slack/bolt';
import type { ActionsBlock } from '@slack/types';
import { commandNamed } from '../../../src/chat/commands/command-table.ts';
import { examplesOf } from '../../../src/chat/commands/examples-of.ts';
import { nameOf } from '../../../src/compose/names.ts';
import type { Language } from '../../../src/text/language.ts';
import { slackCommand } from '../render/command-names.ts';
import { renderHome } from '../render/render-home.ts';
import { callSlack } from '../send/call-slack.ts';
import type { SlackBot, SlackPlace } from '../slack-bot.ts';

/** The button that shows the home tab in the other language: Slack does not tell which one a person reads. */
export const HOME_LANGUAGE = 'home-language';
const OTHER_LANGUAGE: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };
const PROMPTS = 4;

/** Listens to the opening of the app's tabs. */
export function handleHome(app: App, bot: SlackBot): void {
  app.event('app_home_opened', async ({ event, client, context, body }) => {
    if (bot.isStopping()) return;
    const team = context.teamId ?? context.enterpriseId ?? body.team_id;
    const place: SlackPlace = {
      team,
      user: event.user,
      channel: null,
      thread: null,
      threadIsActive: false,
      client,
      responseUrl: null,
    };
    await bot.inFlight.run(() =>
      event.tab === 'home' ? publishHome(bot, place, 'en') : suggestQuestions(bot, place, event.channel),
    );
  });
}

/** Shows a person the home tab. Slack keeps it until it is published anew. */
export async function publishHome(bot: SlackBot, place: SlackPlace, language: Language): Promise<void> {
  const { settings, corpus, indexDate } = bot;
  const command = (name: 'ask' | 'policies' | 'privacy' | 'help') => {
    const entry = commandNamed(name);
    return entry ? slackCommand(settings.prefix, entry) : `/${name}`;
  };
  const view = renderHome({
    language,
    policies: corpus.policies.map(({ record }) => ({
      name: nameOf(record, language),
      language: record.language,
      version: record.updated ?? record.effective,
    })),
    indexDate,
    examples: questionsOf(bot, language),
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
  }).catch((error: Error) => bot.log.warn(`Cannot show the home tab in Slack: ${error.message}.`));
}

function languageButton(shown: Language): ActionsBlock {
  const other = shown === 'en' ? 'zh' : 'en';
  const text = { type: 'plain_text', text: OTHER_LANGUAGE[other], emoji: false } as const;
  return { type: 'actions', elements: [{ type: 'button', action_id: HOME_LANGUAGE, text, value: other }] };
}

/** Offers questions where a person begins to write to the bot. Best effort: nobody misses them. */
async function suggestQuestions(bot: SlackBot, { client }: SlackPlace, channel: string): Promise<void> {
  if (!bot.settings.hasAgentPane) return;
  const prompts = (['en', 'zh'] as const)
    .flatMap((language) => questionsOf(bot, language))
    .slice(0, PROMPTS)
    .map((question) => ({ title: question, message: question }));
  const call = () => client.apiCall('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts });
  await callSlack(call, { isRepeatable: true }).catch((error: Error) =>
    bot.log.debug(`Slack took no suggested questions: ${error.message}.`),
  );
}

/** Questions to try, without the command that one would type before them. */
function questionsOf({ corpus }: SlackBot, language: Language): string[] {
  const ask = commandNamed('ask');
  return ask ? examplesOf(ask, corpus, language).map((example) => example.replace(/^\/\S+\s+/u, '')) : [];
}
