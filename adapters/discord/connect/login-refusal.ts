import { GatewayCloseCodes } from 'discord.js';
import { EnvironmentError } from '../../project/environment.ts';
import { describeClosing } from './describe-closing.ts';
import { INTENT_CURE, NEW_TOKEN_CURE } from './portal-cures.ts';

/** Why a login failed, as discord.js or the gateway reports it. */
export interface Refusal {
  readonly error: unknown;
  /** Close code of the gateway; null if the login failed before the gateway was reached. */
  readonly code: number | null;
}

/** Whether Discord refuses an intent that is switched off in the developer portal. */
export const isIntentRefusal = ({ error, code }: Refusal): boolean =>
  code === GatewayCloseCodes.DisallowedIntents || /disallowed intents?/iu.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** Whether Discord does not accept the token (any more). */
const isTokenRefusal = ({ error, code }: Refusal): boolean =>
  code === GatewayCloseCodes.AuthenticationFailed ||
  (error as { code?: unknown } | null)?.code === 'TokenInvalid' ||
  (error as { status?: unknown } | null)?.status === 401;

/** The error that tells the operator what to fix before another attempt makes sense; null if waiting may be enough. */
export function permanentError(refusal: Refusal): Error | null {
  const { error, code } = refusal;
  if (isTokenRefusal(refusal)) {
    return new EnvironmentError(
      `Cannot start in Discord: Discord does not accept the token in DISCORD_TOKEN. ${NEW_TOKEN_CURE}.`,
      { cause: error },
    );
  }
  if (code === GatewayCloseCodes.InvalidIntents || code === GatewayCloseCodes.InvalidAPIVersion) {
    return new EnvironmentError(
      `Cannot start in Discord: ${describeClosing(code)}. Install a newer version of Clausewise.`,
      { cause: error },
    );
  }
  return isIntentRefusal(refusal)
    ? new EnvironmentError(explainIntent('Cannot start in Discord'), { cause: error })
    : null;
}

/**
 * One line for the operator about a refused Message Content intent.
 * @param action how the line begins: "Cannot start in Discord"
 */
export const explainIntent = (action: string): string =>
  `${action}: Discord refuses the intent "Message Content" ("Used disallowed intents"). ${INTENT_CURE}`;
