import * as v from 'valibot';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { callSlack } from '../send/call-slack.ts';
import { slackErrorCode } from '../send/slack-error-code.ts';

/** The fields that are read of a person: https://docs.slack.dev/reference/objects/user-object */
const Answer = v.object({
  user: v.object({
    team_id: v.optional(v.string()),
    is_admin: v.optional(v.boolean(), false),
    is_owner: v.optional(v.boolean(), false),
    enterprise_user: v.optional(
      v.object({
        is_admin: v.optional(v.boolean(), false),
        is_owner: v.optional(v.boolean(), false),
        teams: v.optional(v.array(v.string()), []),
      }),
    ),
  }),
});

/**
 * Asks Slack whether a person administers or owns a workspace, or the organisation that it belongs to. Who comes from another
 * organisation, in a shared channel, administers only their own. False where Slack does not tell. Never rejects.
 */
export async function isAdministrator(
  { log }: Pick<SlackBot, 'log'>,
  { client, team, user }: Pick<SlackPlace, 'client' | 'team' | 'user'>,
): Promise<boolean> {
  try {
    const answer = await callSlack(() => client.users.info({ user }), { isRepeatable: true });
    const {
      team_id: home,
      is_admin: isAdmin,
      is_owner: isOwner,
      enterprise_user: inOrganisation,
    } = v.parse(Answer, answer).user;
    if (home === team) return isAdmin || isOwner;
    return inOrganisation?.teams.includes(team) === true && (inOrganisation.is_admin || inOrganisation.is_owner);
  } catch (error) {
    const reason = slackErrorCode(error) ?? (error as Error).message;
    const cure = reason === 'missing_scope' ? ' Add the scope users:read, and install the app again.' : '';
    log.warn(`Cannot ask Slack who administers a workspace: ${reason}.${cure}`);
    return false;
  }
}
