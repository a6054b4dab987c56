import { expect, test } from 'vitest';
import { readEnvironment } from '../../../adapters/project/environment.ts';
import { createAdminCheck } from '../../../adapters/start/create-admin-check.ts';
import { refuseLooseIds } from '../../../adapters/start/refuse-loose-ids.ts';

const check = (env: Readonly<Record<string, string>>) => createAdminCheck(readEnvironment(env));

test.each([
  ['slack:U012AB3CD', 'slack T1 U012AB3CD', true],
  ['slack:U012AB3CD', 'slack T2 U012AB3CD', true],
  ['slack:U012AB3CD', 'slack T1 U999', false],
  ['slack:T1/U012AB3CD', 'slack T1 U012AB3CD', true],
  ['slack:T1/U012AB3CD', 'slack T2 U012AB3CD', false],
  ['discord:123456789012345678, slack:U1', 'discord 123456789012345678', true],
  ['discord:123456789012345678', 'slack T1 123456789012345678', false],
  ['discord:123456789012345678', 'discord 123456789012345679', false],
  ['', 'slack T1 U1', false],
  ['', 'console', false],
])('ADMINS=%s: %s is an administrator: %s', (ADMINS, person, isAdmin) => {
  expect(check({ ADMINS })(person)).toBe(isAdmin);
});

test.each(['ann', 'slack:ann', 'slack:U1;discord:2', 'discord:T1/123456789012345678', 'mail:ann@example.com'])(
  'ADMINS=%s is refused',
  (ADMINS) => {
    expect(() => check({ ADMINS })).toThrow('ADMINS is a list of ids parted by commas, such as slack:U012AB3CD');
  },
);

test.each([
  ['ADMINS', 'U1'],
  ['ASK_HUMAN', 'S1'],
  ['DIGEST_CHANNEL', 'C1'],
])('%s without the workspace is refused where many workspaces can install the bot', (name, id) => {
  const many = { SLACK_CLIENT_ID: '1.2' };
  const refuse = (env: Readonly<Record<string, string>>) => () => refuseLooseIds(readEnvironment(env));
  expect(refuse({ ...many, [name]: `slack:${id}` })).toThrow(`Write it as slack:T.../${id}.`);
  expect(refuse({ ...many, [name]: `slack:T1/${id}` })).not.toThrow();
  expect(refuse({ [name]: `slack:${id}` })).not.toThrow();
});
