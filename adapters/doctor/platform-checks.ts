import { type Diagnosis, okDiagnosis } from '../diagnosis.ts';
import type { Environment, FoundSettings } from '../project/environment.ts';
import { configuredPlatforms } from '../start/configured-platforms.ts';

/** The check of a platform; it loads the platform's packages only when it runs. */
export interface PlatformCheck {
  readonly name: string;
  readonly run: () => Promise<readonly Diagnosis[]>;
}

/** Gives the check of each platform. */
export function platformChecks({ env, wrong }: FoundSettings, isOffline: boolean): readonly PlatformCheck[] {
  const { slack, discord } = configuredPlatforms(env);
  // When the address to ask is invalid, the platform's own address must not be asked instead.
  const mustNotAsk = (setting: string) => isOffline || wrong.some(({ name }) => name === setting);
  return [
    {
      name: 'slack',
      run: slack ? () => loadSlackCheck(env, mustNotAsk('SLACK_API_URL')) : async () => notConfigured('slack'),
    },
    {
      name: 'discord',
      run: discord ? () => loadDiscordCheck(env, mustNotAsk('DISCORD_API_URL')) : async () => notConfigured('discord'),
    },
  ];
}

const notConfigured = (name: string): Diagnosis[] => [okDiagnosis(name, 'not configured')];

async function loadSlackCheck(env: Environment, isOffline: boolean): Promise<readonly Diagnosis[]> {
  const { checkSlack } = await import('../slack/check/check-slack.ts');
  return checkSlack({ env, isOffline });
}

async function loadDiscordCheck(env: Environment, isOffline: boolean): Promise<readonly Diagnosis[]> {
  const { checkDiscord } = await import('../discord/check/check-discord.ts');
  return checkDiscord({ env, isOffline });
}
