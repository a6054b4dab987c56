import type { App, Context } from '@slack/bolt';
import type { InstallationStore } from '@slack/oauth';
import type { SlackBot } from '../bot/slack-bot.ts';

/** Handles the removal of the app from a workspace: deletes its tokens and everything that is kept from it. */
export function handleRemoval(app: App, bot: SlackBot, installations: InstallationStore | null): void {
  const remove = async (team: string, { enterpriseId, isEnterpriseInstall }: Context): Promise<void> => {
    await installations?.deleteInstallation?.({ teamId: team, enterpriseId, isEnterpriseInstall });
    await bot.responder.forgetWorkspace(`slack ${team || enterpriseId}`);
    bot.log.info('A Slack workspace has removed the app: what was kept from it is deleted.');
  };
  app.event('app_uninstalled', ({ body, context }) => bot.inFlight.run(() => remove(body.team_id, context)));
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // Tokens of people do not matter: the app asks for bot scopes only.
    if ((event.tokens.bot ?? []).length > 0) await bot.inFlight.run(() => remove(body.team_id, context));
  });
}
