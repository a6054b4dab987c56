import type { Diagnosis } from '../diagnosis.ts';
import { printable } from '../printable.ts';
import type { Environment } from '../project/environment.ts';

/** Settings whose values must not be shown. */
const SECRET_NAMES = [
  'STATE_KEY',
  'DATABASE_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'DISCORD_TOKEN',
] as const satisfies readonly (keyof Environment)[];
/** A shorter value is a mistake, and hiding it could garble any line. */
const MIN_SECRET_LENGTH = 6;

/** Makes a diagnosis safe to print: on one line, and without the secrets that an error message may contain. */
export function hideSecrets(env: Environment): (diagnosis: Diagnosis) => Diagnosis {
  const values = [...SECRET_NAMES.map((name) => env[name]), env.DATABASE_URL && new URL(env.DATABASE_URL).password];
  const secrets = values.flatMap((value) => value ?? []).filter(({ length }) => length >= MIN_SECRET_LENGTH);
  const clean = (text: string): string =>
    printable(secrets.reduce((result, secret) => result.replaceAll(secret, '(secret)'), text));
  return ({ fact, cure, ...rest }) => ({ ...rest, fact: clean(fact), cure: cure && clean(cure) });
}
