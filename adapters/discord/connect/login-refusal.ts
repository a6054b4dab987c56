import { GatewayCloseCodes } from 'discord.js';
import { EnvironmentError } from '../../environment.ts';

const PORTAL = 'https://discord.com/developers/applications';
const NEW_TOKEN = `At ${PORTAL} open the application, choose Bot, press Reset Token, and put the new token in the line DISCORD_TOKEN of .env`;

/** What is put in the place of a bot token by mistake. */
const MISTAKEN: readonly { readonly form: RegExp; readonly what: string }[] = [
  { form: /^[0-9a-f]{64}$/iu, what: 'the public key of the application' },
  { form: /^\d{17,20}$/u, what: 'the id of the application' },
  { form: /^[\w-]{32}$/u, what: 'the client secret of the application' },
  { form: /^(?:xox|xapp)/u, what: 'a token of Slack' },
  { form: /^https?:/iu, what: 'a web address' },
];

/**
 * The token of the settings.
 * @throws EnvironmentError where there is none, or something else in its place
 */
export function checkToken(token: string | undefined): string {
  if (!token) throw new EnvironmentError(`Cannot start in Discord: DISCORD_TOKEN is not set. ${NEW_TOKEN}.`);
  const bare = token.replace(/^Bot\s+/iu, '');
  const mistaken = MISTAKEN.find(({ form }) => form.test(bare));
  if (!mistaken) return bare;
  throw new EnvironmentError(
    `Cannot start in Discord: DISCORD_TOKEN is ${mistaken.what}, not the token of its bot. ${NEW_TOKEN}.`,
  );
}

/** How the gateway, or discord.js, says that a connection is refused. */
export interface Refusal {
  readonly error: unknown;
  /** Close code of the gateway; null where it came not so far. */
  readonly code: number | null;
}

/** True where Discord refuses an intent that is switched off in the portal. */
export const isIntentRefusal = ({ error, code }: Refusal): boolean =>
  code === GatewayCloseCodes.DisallowedIntents || /disallowed intents?/iu.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** True where the token is no good (any more). */
const isTokenRefusal = ({ error, code }: Refusal): boolean =>
  code === GatewayCloseCodes.AuthenticationFailed ||
  (error as { code?: unknown } | null)?.code === 'TokenInvalid' ||
  (error as { status?: unknown } | null)?.status === 401;

/** What an operator must mend before another attempt makes sense; null where waiting may help. */
export function permanentError(refusal: Refusal): Error | null {
  const { error, code } = refusal;
  if (isTokenRefusal(refusal)) {
    return new EnvironmentError(
      `Cannot start in Discord: Discord does not accept the token in DISCORD_TOKEN. ${NEW_TOKEN}.`,
      { cause: error },
    );
  }
  if (code === GatewayCloseCodes.InvalidIntents || code === GatewayCloseCodes.InvalidAPIVersion) {
    return new Error(
      `Cannot start in Discord: the gateway closed the connection with code ${code}. Install a newer version of Clausewise.`,
      { cause: error },
    );
  }
  return isIntentRefusal(refusal) ? new Error(explainIntent('Cannot start in Discord'), { cause: error }) : null;
}

/** How to switch on the one intent that may be asked for, or to go without it. */
export const INTENT_CURE =
  `At ${PORTAL} open the application, ` +
  'choose Bot, switch on "Message Content Intent" under "Privileged Gateway Intents", and save; ' +
  'or set DISCORD_FOLLOW_THREADS=off in .env.';

/** What to do where Discord has refused it. */
export const explainIntent = (what: string): string =>
  `${what}: Discord refuses the intent "Message Content" ("Used disallowed intents"). ${INTENT_CURE}`;
