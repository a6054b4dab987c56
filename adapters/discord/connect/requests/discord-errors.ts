import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { describeUnknown } from '../../../describe-unknown.ts';
import { networkCodesOf } from '../../../network-codes.ts';
import { EnvironmentError } from '../../../project/environment.ts';
import { LostAnswerError } from './lost-answer-error.ts';

/** Discord's own error code, such as 10062; null if the error does not come from Discord. */
export const discordErrorCode = (error: unknown): number | null =>
  error instanceof DiscordAPIError ? Number(error.code) : null;

const GONE_CODES: readonly number[] = [
  // The interaction is unknown: the bot was too late, or Discord lost it (discord/discord-api-docs#5558).
  RESTJSONErrorCodes.UnknownInteraction,
  // The token of the interaction has expired after 15 minutes.
  RESTJSONErrorCodes.InvalidWebhookToken,
  // The message, the deferral or the channel has been deleted meanwhile.
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownChannel,
];

/** Whether the place of a message no longer exists, so that nobody waits for it: it can be dropped. */
export const isGone = (error: unknown): boolean => GONE_CODES.includes(discordErrorCode(error) ?? 0);

const FORBIDDEN_CODES: readonly number[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
];

/** Whether the bot lacks a permission. Trying again would only bring it closer to being locked out. */
export const isForbidden = (error: unknown): boolean => FORBIDDEN_CODES.includes(discordErrorCode(error) ?? 0);

/** Whether another attempt may succeed a moment later: Discord or the network is down. */
export const isTransient = (error: unknown): boolean =>
  !(error instanceof LostAnswerError) &&
  (error instanceof HTTPError ||
    (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) ||
    networkCodesOf(error).some((code) => /^E[A-Z]+$|^UND_ERR_/u.test(code)));

/**
 * One line for the operator: method, route, status and Discord's message, or else the code of the network, or the error's
 * name and the place that threw it. Never the message of any other error: that may quote what people wrote, or a token.
 */
export function describeError(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    const [first = ''] = error.message.split('\n');
    return `${error.method} ${routeOf(error.url)} gave ${error.status}, code ${error.code}, ${first}`;
  }
  if (error instanceof HTTPError) return `${error.method} ${routeOf(error.url)} gave ${error.status}`;
  if (error instanceof EnvironmentError || error instanceof LostAnswerError) return withCode(error, error.message);
  return withCode(error, describeUnknown(error));
}

const withCode = (error: unknown, text: string): string => [networkCodesOf(error)[0], text].filter(Boolean).join(', ');

/** The path of a request, without tokens of interactions. */
const routeOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).pathname : url).replace(/(\/(?:webhooks|interactions)\/[^/]*\/)[^/]+/u, '$1…');
