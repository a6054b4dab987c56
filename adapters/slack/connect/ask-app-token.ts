import { WebClient, type WebClientOptions } from '@slack/web-api';

/**
 * Asks Slack, once, whether it would open a connection of Socket Mode for an app token; none is opened.
 * @throws what the client throws; `refusedToken` reads it
 */
export async function askAppToken(token: string, options: WebClientOptions): Promise<void> {
  await new WebClient(token, options).apps.connections.open({});
}
