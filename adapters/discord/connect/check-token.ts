import { EnvironmentError } from '../../project/environment.ts';
import { NEW_TOKEN_CURE } from './portal-cures.ts';

/** Values that people paste in place of a bot token by mistake. */
const MISTAKEN_VALUES: readonly { readonly form: RegExp; readonly what: string }[] = [
  { form: /^[0-9a-f]{64}$/iu, what: 'the public key of the application' },
  { form: /^\d{17,20}$/u, what: 'the id of the application' },
  { form: /^[\w-]{32}$/u, what: 'the client secret of the application' },
  { form: /^(?:xox|xapp)/u, what: 'a token of Slack' },
  { form: /^https?:/iu, what: 'a web address' },
];

/**
 * Checks the form of DISCORD_TOKEN; Discord is not asked.
 * @returns the token without a leading "Bot"
 * @throws EnvironmentError if it is missing, or obviously something else
 */
export function checkToken(token: string | undefined): string {
  if (!token) throw new EnvironmentError(`Cannot start in Discord: DISCORD_TOKEN is not set. ${NEW_TOKEN_CURE}.`);
  const bare = token.replace(/^Bot\s+/iu, '');
  const mistaken = MISTAKEN_VALUES.find(({ form }) => form.test(bare));
  if (!mistaken) return bare;
  throw new EnvironmentError(
    `Cannot start in Discord: DISCORD_TOKEN is ${mistaken.what}, not the token of its bot. ${NEW_TOKEN_CURE}.`,
  );
}
