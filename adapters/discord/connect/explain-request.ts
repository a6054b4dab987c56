import { RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { EnvironmentError } from '../../project/environment.ts';
import { permanentError } from './login-refusal.ts';
import { describeError, discordErrorCode, isTransient } from './requests/discord-errors.ts';

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
