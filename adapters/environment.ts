import { config } from 'dotenv';
import * as v from 'valibot';

const DAYS = 'STATE_RETENTION_DAYS is a whole number of days from 1 to 3650';

const Environment = v.object({
  SEEDS_DIR: v.optional(v.string(), 'seeds'),
  DATA_DIR: v.optional(v.string(), 'data'),
  LOG_LEVEL: v.optional(
    v.picklist(['silent', 'error', 'warn', 'info', 'debug'], 'LOG_LEVEL is silent, error, warn, info or debug'),
    'info',
  ),
  STATE_RETENTION_DAYS: v.optional(
    v.pipe(v.string(), v.regex(/^\d+$/, DAYS), v.transform(Number), v.minValue(1, DAYS), v.maxValue(3650, DAYS)),
    '30',
  ),
  STATE_KEY: v.optional(v.pipe(v.string(), v.minLength(32, 'STATE_KEY is a secret of at least 32 characters'))),
  STATE_KEEP_TEXT: v.optional(
    v.pipe(
      v.picklist(['on', 'off'], 'STATE_KEEP_TEXT is on or off'),
      v.transform((value) => value === 'on'),
    ),
    'off',
  ),
});

/** Settings from the environment and `.env`. */
export type Environment = v.InferOutput<typeof Environment>;

/** A setting that cannot be used. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Reads the settings; `.env` in the working folder fills in what the environment does not set.
 * @throws EnvironmentError naming the line to mend
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const merged: Record<string, string> = {};
  config({ quiet: true, processEnv: merged });
  const set = Object.fromEntries(
    Object.entries({ ...merged, ...env }).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = v.safeParse(Environment, set);
  if (parsed.success) return parsed.output;
  throw new EnvironmentError(
    `Cannot read the settings: ${parsed.issues[0].message}. Correct that line of .env or of the environment.`,
  );
}
