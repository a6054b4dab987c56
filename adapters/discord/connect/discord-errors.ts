import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { networkCodesOf } from '../../network-codes.ts';
import { LostAnswerError } from './lost-answer-error.ts';

/** Discord's number for what went wrong; null where it is none of Discord's errors. */
export const discordErrorCode = (error: unknown): number | null =>
  error instanceof DiscordAPIError ? Number(error.code) : null;

const NOBODY_THERE: readonly number[] = [
  // The interaction is unknown: too late, or Discord lost it (discord/discord-api-docs#5558).
  RESTJSONErrorCodes.UnknownInteraction,
  // Its token is 15 minutes old.
  RESTJSONErrorCodes.InvalidWebhookToken,
  // The message, the deferral or the channel was deleted meanwhile.
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownChannel,
];

/** True where nobody waits any more for what could not be delivered: it is dropped. */
export const isGone = (error: unknown): boolean => NOBODY_THERE.includes(discordErrorCode(error) ?? 0);

const MAY_NOT: readonly number[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
];

/** True where the bot lacks the permission; trying again would only bring it nearer to being locked out. */
export const isForbidden = (error: unknown): boolean => MAY_NOT.includes(discordErrorCode(error) ?? 0);

/** True for what may go well a moment later: Discord or the network is out of order. */
export const isTransient = (error: unknown): boolean =>
  !(error instanceof LostAnswerError) &&
  (error instanceof HTTPError ||
    (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) ||
    networkCodesOf(error).some((code) => /^E[A-Z]+$|^UND_ERR_/u.test(code)));

/** An error in one line for the operator, without what anybody wrote: Discord's message, or name and code. */
export function describeError(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    const [first = ''] = error.message.split('\n');
    return `${error.method} ${routeOf(error.url)} gave ${error.status}, code ${error.code}, ${first}`;
  }
  if (error instanceof HTTPError) return `${error.method} ${routeOf(error.url)} gave ${error.status}`;
  const [code] = networkCodesOf(error);
  if (!(error instanceof Error)) return String(error);
  return [code, error.message || error.name].filter(Boolean).join(', ');
}

/** The path of a request without the tokens of interactions. */
const routeOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).pathname : url).replace(/(\/(?:webhooks|interactions)\/\d+\/)[^/]+/u, '$1…');
