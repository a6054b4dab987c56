import { config } from 'dotenv';
import * as v from 'valibot';
import { isPostgresAddress } from '../state/postgres/postgres-address.ts';
import { CHANNELS, PERSONS, PERSONS_AND_GROUPS, platformIds } from './platform-ids.ts';
import { projectPath } from './project-folder.ts';

const DAYS = 'STATE_RETENTION_DAYS is a whole number of days from 1 to 3650';

/** A setting that is on or off. */
const onOff = (name: string, value: 'on' | 'off') =>
  v.optional(
    v.pipe(
      v.picklist(['on', 'off'], `${name} is on or off`),
      v.transform((text) => text === 'on'),
    ),
    value,
  );

const secret = v.optional(v.pipe(v.string(), v.trim()));

const url = (name: string) =>
  v.optional(v.pipe(v.string(), v.trim(), v.url(`${name} is a web address such as https://example.com`)));

const port = (name: string) => {
  const rule = `${name} is a port from 1 to 65535`;
  const digits = v.pipe(
    v.string(),
    v.regex(/^\d+$/, rule),
    v.transform(Number),
    v.minValue(1, rule),
    v.maxValue(65535, rule),
  );
  return v.optional(digits);
};

const KEY = 'STATE_KEY is a secret of at least 32 characters, at least 8 of them different';

/** Whether a text can be a secret: blanks and repeated characters can be guessed. */
const isSecret = (text: string): boolean => text.trim().length >= 32 && new Set(text.replace(/\s/g, '')).size >= 8;

const TOKEN = 'SERVE_TOKEN is a secret of at least 32 characters, at least 8 of them different';
const DATABASE = 'DATABASE_URL is an address such as postgres://user:password@host:5432/name';

const PREFIX = 'SLACK_COMMAND_PREFIX is up to 16 small letters, digits, - or _, such as policy-';

const wholeNumber = (name: string, [least, most]: readonly [number, number], value: number) => {
  const rule = `${name} is a whole number from ${least} to ${most}`;
  return v.optional(
    v.pipe(v.string(), v.regex(/^\d+$/, rule), v.transform(Number), v.minValue(least, rule), v.maxValue(most, rule)),
    String(value),
  );
};

const Environment = v.object({
  SEEDS_DIR: v.optional(v.string(), () => projectPath('seeds')),
  DATA_DIR: v.optional(v.string(), 'data'),
  DOCUMENT_SECONDS: wholeNumber('DOCUMENT_SECONDS', [1, 3600], 60),
  DOCUMENT_MEGABYTES: wholeNumber('DOCUMENT_MEGABYTES', [64, 65_536], 1024),
  LOG_LEVEL: v.optional(
    v.picklist(['silent', 'error', 'warn', 'info', 'debug'], 'LOG_LEVEL is silent, error, warn, info or debug'),
    'info',
  ),
  STATE_RETENTION_DAYS: v.optional(
    v.pipe(v.string(), v.regex(/^\d+$/, DAYS), v.transform(Number), v.minValue(1, DAYS), v.maxValue(3650, DAYS)),
    '30',
  ),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.trim(), v.check(isPostgresAddress, DATABASE))),
  STATE_KEY: v.optional(v.pipe(v.string(), v.check(isSecret, KEY))),
  STATE_KEEP_TEXT: onOff('STATE_KEEP_TEXT', 'off'),
  WATCH_PORT: port('WATCH_PORT'),
  WATCH_HOST: v.optional(v.string(), '127.0.0.1'),
  SERVE_PORT: port('SERVE_PORT'),
  SERVE_HOST: v.optional(v.string(), '127.0.0.1'),
  SERVE_URL: url('SERVE_URL'),
  SERVE_TOKEN: v.optional(v.pipe(v.string(), v.trim(), v.check(isSecret, TOKEN))),
  LOG_FORMAT: v.optional(v.picklist(['plain', 'timed', 'json'], 'LOG_FORMAT is plain, timed or json'), 'timed'),
  QUOTE_FIRST: v.optional(
    v.picklist(['translation', 'original'], 'QUOTE_FIRST is translation or original'),
    'translation',
  ),
  KEEP_GAP_TEXT: onOff('KEEP_GAP_TEXT', 'off'),
  ADMINS: platformIds('ADMINS', PERSONS),
  ASK_HUMAN: platformIds('ASK_HUMAN', PERSONS_AND_GROUPS),
  DIGEST_CHANNEL: platformIds('DIGEST_CHANNEL', CHANNELS),
  DIGEST_LANGUAGE: v.optional(v.picklist(['en', 'zh'], 'DIGEST_LANGUAGE is en or zh'), 'en'),
  CHANNELS_FILE: v.optional(v.pipe(v.string(), v.trim())),
  OPERATOR: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'OPERATOR has at most 200 characters'))),

  SLACK_BOT_TOKEN: secret,
  SLACK_APP_TOKEN: secret,
  SLACK_SIGNING_SECRET: secret,
  SLACK_PORT: port('SLACK_PORT'),
  SLACK_HOST: v.optional(v.string(), '127.0.0.1'),
  SLACK_PUBLIC_URL: url('SLACK_PUBLIC_URL'),
  SLACK_CLIENT_ID: secret,
  SLACK_CLIENT_SECRET: secret,
  SLACK_STATE_SECRET: secret,
  SLACK_API_URL: url('SLACK_API_URL'),
  SLACK_COMMAND_PREFIX: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[a-z0-9_-]{0,16}$/, PREFIX)), ''),
  SLACK_FOLLOW_THREADS: onOff('SLACK_FOLLOW_THREADS', 'off'),
  SLACK_CONNECT: onOff('SLACK_CONNECT', 'off'),
  SLACK_AGENT: onOff('SLACK_AGENT', 'on'),

  DISCORD_TOKEN: secret,
  DISCORD_APPLICATION_ID: v.optional(
    v.pipe(v.string(), v.trim(), v.regex(/^\d{17,20}$/, 'DISCORD_APPLICATION_ID is a number of 17 to 20 digits')),
  ),
  DISCORD_GUILD_ID: v.optional(
    v.pipe(v.string(), v.trim(), v.regex(/^\d{17,20}$/, 'DISCORD_GUILD_ID is a number of 17 to 20 digits')),
  ),
  DISCORD_API_URL: url('DISCORD_API_URL'),
  DISCORD_FOLLOW_THREADS: onOff('DISCORD_FOLLOW_THREADS', 'off'),
  DISCORD_THREADS: onOff('DISCORD_THREADS', 'off'),
});

/** Settings from the environment and `.env`. */
export type Environment = v.InferOutput<typeof Environment>;

/** The settings cannot be used. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** A setting whose value breaks its rule. */
export interface WrongSetting {
  readonly name: string;
  /** One line for the operator: the problem and its cure. */
  readonly line: string;
}

/** All settings, valid or not. */
export interface FoundSettings {
  /** The settings; an invalid one counts as not set. */
  readonly env: Environment;
  readonly wrong: readonly WrongSetting[];
  /** Names of the settings that are set and not empty. */
  readonly names: readonly string[];
  /** Those of them that are in the file. */
  readonly inFile: readonly string[];
  /** Why the file could not be read, in one line; null if it was read, or if there is none. */
  readonly unread: string | null;
}

/** The names of all settings. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.entries);

/** Reads the settings from the environment, and from `.env` in the working folder for those that the environment does not set. Never throws. */
export function findSettings(env: NodeJS.ProcessEnv = process.env, file = '.env'): FoundSettings {
  const filed: Record<string, string> = {};
  const { error } = config({ quiet: true, processEnv: filed, path: file });
  const set = Object.fromEntries(
    Object.entries({ ...filed, ...env }).filter(([, value]) => value !== undefined && value !== ''),
  );
  const names = Object.keys(set);
  const inFile = Object.keys(filed).filter((name) => names.includes(name));
  const found = { names, inFile, unread: error && error.code !== 'ENOENT' ? unreadLine(file, error.code) : null };
  const parsed = v.safeParse(Environment, set);
  if (parsed.success) return { env: parsed.output, wrong: [], ...found };
  const messages = new Map<string, string>();
  for (const { path, message } of parsed.issues) {
    const name = String(path?.[0]?.key);
    if (!messages.has(name)) messages.set(name, message);
  }
  const wrong = [...messages].map(([name, message]) => ({ name, line: wrongLine(message) }));
  const right = Object.fromEntries(Object.entries(set).filter(([name]) => !messages.has(name)));
  return { env: v.parse(Environment, right), wrong, ...found };
}

const wrongLine = (message: string): string =>
  `Cannot read the settings: ${message}. Correct that line of .env or of the environment.`;

const unreadLine = (file: string, code: string | undefined): string =>
  `Cannot read ${file}: ${code === 'EISDIR' ? 'it is a folder' : `it may not be read (${code ?? 'unknown error'})`}. Make it a file that this user may read.`;

/**
 * Reads the settings; `.env` in the working folder fills in what the environment does not set.
 * @throws EnvironmentError naming the line to mend
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const { env: read, wrong } = findSettings(env);
  const [first] = wrong;
  if (first) throw new EnvironmentError(first.line);
  return read;
}
