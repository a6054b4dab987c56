import { config } from 'dotenv';
import * as v from 'valibot';

const Environment = v.object({
  SEEDS_DIR: v.optional(v.string(), 'seeds'),
  DATA_DIR: v.optional(v.string(), 'data'),
  LOG_LEVEL: v.optional(
    v.picklist(['silent', 'error', 'warn', 'info', 'debug'], 'LOG_LEVEL is silent, error, warn, info or debug'),
    'info',
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
