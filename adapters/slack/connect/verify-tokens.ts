import { WebClient, type WebClientOptions } from '@slack/web-api';

/** What Slack says of a bot token. */
export interface BotAccount {
  /** Names, as people read them. */
  readonly workspace: string;
  readonly bot: string;
  /** Names of the scopes that the workspace has granted; empty where Slack has not said. */
  readonly scopes: readonly string[];
}

/**
 * Asks Slack, once, whose a bot token is and what it allows.
 * @throws what the client throws; `refusedToken` reads it
 */
export async function askBotToken(token: string, options: WebClientOptions): Promise<BotAccount> {
  const { team = '', user = '', response_metadata } = await new WebClient(token, options).auth.test();
  return { workspace: team, bot: user, scopes: response_metadata?.scopes ?? [] };
}
