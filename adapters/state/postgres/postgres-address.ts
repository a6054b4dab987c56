/** What the address of a PostgreSQL database says. */
export interface PostgresAddress {
  /** Server and database, without user and password. */
  readonly place: string;
  /** Whether server and bot are on one machine. */
  readonly isLocal: boolean;
  /** Whether the address asks for an encrypted connection. */
  readonly isEncrypted: boolean;
}

const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?|)$/;
const PLAIN_MODES = [null, 'disable'];

/** Whether a text is the address of a PostgreSQL database: `postgres://user:password@host:5432/name`. */
export function isPostgresAddress(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

/** Reads an address for which `isPostgresAddress` is true. */
export function readPostgresAddress(text: string): PostgresAddress {
  const url = new URL(text);
  // The host of the query comes first, as in the driver; one that begins with a slash is the folder of a socket.
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  const port = url.searchParams.get('port') ?? url.port;
  const name = decodeURIComponent(url.pathname.slice(1)) || 'its default database';
  const isSocket = host.startsWith('/');
  const server = `${host || 'localhost'}${isSocket ? '' : `:${port || 5432}`}`;
  return {
    place: `PostgreSQL at ${server}/${name}`,
    isLocal: isSocket || LOCAL.test(host),
    isEncrypted: !PLAIN_MODES.includes(url.searchParams.get('sslmode')) || url.searchParams.get('ssl') === 'true',
  };
}
