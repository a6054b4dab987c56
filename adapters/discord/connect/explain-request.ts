import { RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { EnvironmentError } from '../../project/environment.ts';
import { permanentError } from './login-refusal.ts';
import { describeError, discordErrorCode, isTransient } from './requests/discord-errors.ts';

/** Codes for an id of an application that belongs to somebody else, or to nobody. */
const FOREIGN_CODES: readonly number[] = [
  RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication,
  RESTJSONErrorCodes.UnknownApplication,
];

/**
 * Turns a failed request into an EnvironmentError that says what the operator can do; returns the error itself if nothing.
 * @param action how the line begins: "Cannot register the commands"
 * @param guild id of the server that the request was about; null for none
 */
export function explainRequest(error: unknown, action: string, guild: string | null): unknown {
  if (discordErrorCode(error) === RESTJSONErrorCodes.MissingAccess && guild) {
    return new EnvironmentError(
      `${action} in the server ${guild}: the bot may not. Add it there with both scopes, bot and applications.commands; npm start prints the link.`,
      { cause: error },
    );
  }
  if (FOREIGN_CODES.includes(discordErrorCode(error) ?? 0)) {
    return new EnvironmentError(
      `${action}: the application is not that of the token. Set DISCORD_APPLICATION_ID to the "Application ID" of the application whose bot the token in DISCORD_TOKEN belongs to, or leave the line out.`,
      { cause: error },
    );
  }
  if (error instanceof RateLimitError || isTransient(error)) {
    return new EnvironmentError(`${action}: ${factOf(error)}. Check the network, and try again in a minute.`, {
      cause: error,
    });
  }
  return permanentError({ error, code: null }) ?? error;
}

function factOf(error: unknown): string {
  if (error instanceof RateLimitError) return 'Discord asks for patience';
  const isGivenUp = error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
  return isGivenUp ? 'Discord does not answer in time' : describeError(error);
}
