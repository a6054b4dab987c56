import { type Environment, EnvironmentError } from '../project/environment.ts';

const SETTINGS = ['ADMINS', 'DIGEST_CHANNEL', 'ASK_HUMAN'] as const;

/**
 * Refuses ids of Slack without the workspace where many workspaces can install the bot: only both together tell which is meant.
 * @throws EnvironmentError naming the id
 */
export function refuseLooseIds(env: Pick<Environment, (typeof SETTINGS)[number] | 'SLACK_CLIENT_ID'>): void {
  if (!env.SLACK_CLIENT_ID) return;
  for (const name of SETTINGS) {
    const loose = env[name].find(({ platform, workspace }) => platform === 'slack' && workspace === null);
    if (loose)
      throw new EnvironmentError(
        `Cannot read the settings: ${name} names slack:${loose.id} without its workspace, and many can install the bot. Write it as slack:T.../${loose.id}.`,
      );
  }
}
