import type { App } from '@slack/bolt';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { callSlack } from '../send/call-slack.ts';
import { describeSlackError } from '../send/describe-slack-error.ts';
import { exampleQuestions, publishHome } from './actions/publish-home.ts';

/** The limit of https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
const MAX_PROMPTS = 4;

/** Handles the opening of the app's two tabs: fills the home tab, and suggests questions in the messages tab. */
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

/** Suggests questions, in both languages, where a person starts to write to the bot. Best effort: failures are only logged. */
async function suggestQuestions(bot: SlackBot, { client }: SlackPlace, channel: string): Promise<void> {
  if (!bot.settings.hasAgentPane) return;
  const prompts = (['en', 'zh'] as const)
    .flatMap((language) => exampleQuestions(bot, language))
    .slice(0, MAX_PROMPTS)
    .map((question) => ({ title: question, message: question }));
  const call = () => client.apiCall('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts });
  await callSlack(call, { isRepeatable: true }).catch((error: Error) =>
    bot.log.debug(`Slack took no suggested questions: ${describeSlackError(error)}.`),
  );
}
