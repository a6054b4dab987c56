import { openSlackFor, SLACK_SETTINGS } from './open-slack-bot.ts';

/** Opens a fake Slack with one workspace, and gives the settings of a bot that works there over Socket Mode. */
export async function openWorkspace() {
  const slack = await openSlackFor(SLACK_SETTINGS);
  const team = slack.workspace('acme');
  const settings = {
    SLACK_BOT_TOKEN: team.botToken,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
  };
  return { slack, team, settings };
}
