import { expect, test } from 'vitest';
import { reportError } from '../../../../src/chat/reply/error-report.ts';

test('faultOf gives the error with its causes and places, without words of the message', () => {
  const error = new TypeError('cannot read "acme"', { cause: new Error('Acme 数据库 is closed', { cause: 'disk' }) });
  const { reference, causes, places } = reportError(error, 'AB12', 'What does ACME keep? 数据');
  expect(reference).toBe('AB12');
  expect(causes).toEqual(['TypeError: cannot read "…"', 'Error: … ……库 is closed', 'disk']);
  expect(places[0]).toMatch(/^at .*error-report\.test\.ts/);
});

test.each([
  ['a text', 'thrown', ['thrown']],
  ['nothing', undefined, []],
  [
    'an error whose stack holds its message',
    Object.assign(new Error('secret'), { stack: 'Error: secret\n    at secret (file.ts:1:1)' }),
    ['Error: …'],
  ],
])('faultOf takes %s', (_, error, causes) => expect(reportError(error, 'R', 'secret').causes).toEqual(causes));

test('faultOf comes to an end with causes in a ring', () => {
  const error = new Error('a');
  error.cause = error;
  expect(reportError(error, 'R', '').causes.length).toBeLessThan(10);
});
