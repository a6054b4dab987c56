import { expect, test } from 'vitest';
import { isPostgresAddress, readPostgresAddress } from '../../../../adapters/state/postgres/postgres-address.ts';

test.each([
  ['postgres://owner:secret@db.example.com/bot', 'db.example.com:5432/bot', false, false],
  ['postgresql://owner@db.example.com:6432/bot?sslmode=verify-full', 'db.example.com:6432/bot', false, true],
  ['postgres://owner@db.example.com/bot?sslmode=disable', 'db.example.com:5432/bot', false, false],
  ['postgres://owner:secret@localhost/bot', 'localhost:5432/bot', true, false],
  ['postgres://owner:secret@[::1]:5433/bot', '[::1]:5433/bot', true, false],
  ['postgres:///bot?host=/run/postgresql', '/run/postgresql/bot', true, false],
  ['postgres://owner:secret@%2Frun%2Fpostgresql/bot', '/run/postgresql/bot', true, false],
])('readPostgresAddress reads %s', (address, place, isLocal, isEncrypted) => {
  expect(isPostgresAddress(address)).toBe(true);
  expect(readPostgresAddress(address)).toEqual({ place: `PostgreSQL at ${place}`, isLocal, isEncrypted });
});

test.each(['', 'localhost:5432/bot', 'mysql://owner@localhost/bot', 'https://example.com'])('%j is none', (text) => {
  expect(isPostgresAddress(text)).toBe(false);
});
