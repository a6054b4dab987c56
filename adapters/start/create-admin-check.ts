import { type Environment, EnvironmentError } from '../project/environment.ts';

/**
 * Tells whether a person, named as the platforms' adapters name them, is one of the administrators of the setting.
 * @throws EnvironmentError where a Slack user is named without the workspace, and many workspaces can install the bot: only
 *   both together tell who it is
 */
export function createAdminCheck({
  ADMINS,
  SLACK_CLIENT_ID,
}: Pick<Environment, 'ADMINS' | 'SLACK_CLIENT_ID'>): (person: string) => boolean {
  const loose = ADMINS.find(({ platform, workspace }) => platform === 'slack' && workspace === null);
  if (loose && SLACK_CLIENT_ID)
    throw new EnvironmentError(
      `Cannot read the settings: ADMINS names slack:${loose.id} without its workspace, and many can install the bot. Write it as slack:T.../${loose.id}.`,
    );
  return (person) =>
    ADMINS.some(({ platform, workspace, id }) => {
      const [on, first = '', second] = person.split(' ');
      if (on !== platform) return false;
      if (platform === 'discord') return second === undefined && first === id;
      return second === id && (workspace === null || first === workspace);
    });
}
