import type { Environment } from '../project/environment.ts';

/** Which platforms have settings; their packages are not loaded. */
export function configuredPlatforms(env: Environment): { readonly slack: boolean; readonly discord: boolean } {
  const slack = env.SLACK_BOT_TOKEN || env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET || env.SLACK_CLIENT_ID;
  return { slack: Boolean(slack), discord: Boolean(env.DISCORD_TOKEN) };
}
