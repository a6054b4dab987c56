import { configuredPlatforms } from '../configured-platforms.ts';
import type { Environment, FoundSettings } from '../environment.ts';
import { type Diagnosis, isWell } from './diagnosis.ts';

/** Looks at a platform; its packages are loaded only then. */
export interface PlatformExamination {
  readonly name: string;
  readonly examine: () => Promise<readonly Diagnosis[]>;
}

/** What is to be looked at of each platform. */
export function examinePlatforms({ env, wrong }: FoundSettings, isOffline: boolean): readonly PlatformExamination[] {
  const { slack, discord } = configuredPlatforms(env);
  // Where its own address is wrong nothing goes to the platform's.
  const isCutOff = (setting: string) => isOffline || wrong.some(({ name }) => name === setting);
  return [
    {
      name: 'slack',
      examine: slack ? () => examineSlackIn(env, isCutOff('SLACK_API_URL')) : async () => notConfigured('slack'),
    },
    {
      name: 'discord',
      examine: discord
        ? () => examineDiscordIn(env, isCutOff('DISCORD_API_URL'))
        : async () => notConfigured('discord'),
    },
  ];
}

const notConfigured = (name: string): Diagnosis[] => [isWell(name, 'not configured')];

async function examineSlackIn(env: Environment, isOffline: boolean): Promise<readonly Diagnosis[]> {
  const { examineSlack } = await import('../slack/check/examine-slack.ts');
  return examineSlack({ env, isOffline });
}

async function examineDiscordIn(env: Environment, isOffline: boolean): Promise<readonly Diagnosis[]> {
  const { checkDiscord } = await import('../discord/check/check-discord.ts');
  return checkDiscord({ env, isOffline });
}
