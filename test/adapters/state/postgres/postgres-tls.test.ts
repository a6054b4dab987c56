import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestPostgres } from '../../../support/postgres/start-postgres.ts';
import { describeWithPostgres, runOn, startOwnPostgres } from '../../../support/postgres/with-postgres.ts';
import { openTestState } from '../open-test-state.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describeWithPostgres('a PostgreSQL server that', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startOwnPostgres();
  });
  afterAll(() => server?.end());

  test.skipIf(!hasOpenssl)(
    `speaks TLS is believed with a certificate of a known authority, for its own name${hasOpenssl ? '' : ' (skipped: there is no openssl)'}`,
    async () => {
      const certificate = await useCertificate();
      const url = server.url().replace('127.0.0.1', 'localhost');
      const unknown = await openTestState({ databaseUrl: `${url}?sslmode=require` });
      expect(unknown.warnings).toEqual([expect.stringContaining('its certificate cannot be verified. Name the file')]);
      const known = await openTestState({ databaseUrl: `${url}?sslmode=verify-full&sslrootcert=${certificate}` });
      expect([known.warnings, known.state.isPersistent()]).toEqual([[], true]);
      const elsewhere = url.replace('localhost', '127.0.0.1');
      const other = await openTestState({ databaseUrl: `${elsewhere}?sslmode=verify-full&sslrootcert=${certificate}` });
      expect(other.warnings).toEqual([expect.stringContaining('its certificate cannot be verified')]);
    },
  );

  /** Gives the server a certificate for localhost that it has issued itself. */
  async function useCertificate(): Promise<string> {
    const [key, certificate] = ['server.key', 'server.crt'].map((name) => path.join(server.data, name)) as [
      string,
      string,
    ];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject],
      {
        stdio: 'ignore',
      },
    );
    const { uid, gid } = statSync(server.data);
    for (const file of [key, certificate]) chownSync(file, uid, gid);
    chmodSync(key, 0o600);
    await runOn(server.url(), 'alter system set ssl = on', 'select pg_reload_conf()');
    await expect.poll(() => runOn(server.url(), 'show ssl')).toEqual([{ ssl: 'on' }]);
    return certificate;
  }
});
