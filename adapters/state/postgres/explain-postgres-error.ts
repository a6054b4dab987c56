import { StateFileError } from '../database/state-file-error.ts';

/** A cause of errors, and its cure. */
interface Cause {
  /** Error codes of PostgreSQL, Node and OpenSSL, or parts of messages that have no code. */
  readonly signs: readonly string[];
  readonly fact: string;
  readonly cure: string;
}

/** Codes: https://www.postgresql.org/docs/15/errcodes-appendix.html. The first cause with a sign of an error is taken. */
const CAUSES: readonly Cause[] = [
  {
    signs: ['no encryption', 'SSL off'],
    fact: 'it takes encrypted connections only',
    cure: 'Add sslmode=verify-full to DATABASE_URL, or let this host and user in by its pg_hba.conf',
  },
  {
    signs: ['does not support SSL connections'],
    fact: 'it offers no encrypted connections, and DATABASE_URL asks for one',
    cure: 'Switch TLS on in that server, or take sslmode out of DATABASE_URL where the network is your own',
  },
  {
    signs: ['SELF_SIGNED', 'UNABLE_TO_', 'CERT_', 'ERR_TLS_CERT', 'HOSTNAME_MISMATCH'],
    fact: 'its certificate cannot be verified',
    cure: 'Name the file of the authority that issued it in DATABASE_URL (sslrootcert=...), and the host as it stands there',
  },
  {
    signs: ["open '"],
    fact: 'a file that DATABASE_URL names (sslrootcert, sslcert or sslkey) cannot be read',
    cure: 'Correct its path, or let this user read it',
  },
  {
    signs: ['28P01', '28000', 'SASL', 'password must be a string'],
    fact: 'it refuses the user or the password',
    cure: 'Correct user and password in DATABASE_URL',
  },
  { signs: ['3D000'], fact: 'there is no such database', cure: 'Create it, or correct the name in DATABASE_URL' },
  {
    signs: ['42501'],
    fact: 'the user may not make or change its tables',
    cure: 'Make the user the owner of the database',
  },
  {
    signs: ['42P07', '42P06', '42703'],
    fact: 'it has other tables under the same names',
    cure: 'Give the bot a database of its own',
  },
  { signs: ['25006'], fact: 'it is a copy that cannot be written', cure: 'Name the primary server in DATABASE_URL' },
  { signs: ['53300'], fact: 'it has no free connection', cure: 'Raise its max_connections, or end other programs' },
  { signs: ['53100'], fact: 'its disk is full', cure: 'Make room there' },
  {
    signs: ['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'timeout', '55P03', '57014'],
    fact: 'it does not answer in time',
    cure: 'Look to that server and the network between',
  },
  {
    signs: [
      '57P01',
      '57P02',
      '57P03',
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'Connection terminated',
      'not queryable',
      'ENOENT',
    ],
    fact: 'it does not run',
    cure: 'Start it, or correct host and port in DATABASE_URL',
  },
  {
    signs: ['ENOTFOUND', 'EAI_AGAIN'],
    fact: 'its host is not known',
    cure: 'Correct the host in DATABASE_URL, or look to the name server',
  },
  {
    signs: ['MODULE_NOT_FOUND'],
    fact: 'the PostgreSQL driver (npm package pg) is not installed',
    cure: 'Run npm ci on this machine',
  },
];

/** Finds the cause and the cure of an error of PostgreSQL, its driver or the state itself. */
function diagnose(error: unknown): { readonly fact: string; readonly cure: string } {
  if (error instanceof StateFileError) return error;
  const { code, message }: { code?: unknown; message: string } =
    error instanceof Error ? error : { message: String(error) };
  const cause = CAUSES.find(({ signs }) =>
    signs.some((sign) => message.includes(sign) || (typeof code === 'string' && code.includes(sign))),
  );
  const fact = message
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[\s.]+$/, '');
  return cause ?? { fact, cure: 'Look into the log of that server' };
}

/**
 * Explains in one line for the operator why the state cannot be kept in PostgreSQL: the place, the cause, the cure.
 * @param place server and database, without a password
 */
export function explainPostgresError(error: unknown, place: string): string {
  const { fact, cure } = diagnose(error);
  const culprit = error instanceof StateFileError && error.path !== null ? error.path : place;
  return `Cannot keep the state of conversations in ${culprit}: ${fact}. ${cure}; until then it is kept in memory only.`;
}

/** Explains in one line why the state in PostgreSQL cannot be read. */
export function explainUnreadable(error: unknown, place: string): string {
  const { fact, cure } = diagnose(error);
  return `Cannot read ${place}: ${fact}. ${cure}.`;
}
