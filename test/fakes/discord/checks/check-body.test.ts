import { expect, test } from 'vitest';
import { checkBody } from './check-body.ts';
import { nestErrors } from './nest-errors.ts';
import { say } from './sample-bodies.ts';

test('a body that is missing is said to be', () => {
  expect(checkBody('message.create', undefined)).toMatchObject([{ message: 'a body is missing' }]);
});

test('what only this project forbids is marked, so that Discord is not made to refuse it', () => {
  expect(checkBody('message.create', { content: 'https://example.org' }).map(({ isPolicy }) => isPolicy)).toEqual([
    true,
    true,
  ]);
  expect(checkBody('message.create', say({})).map(({ isPolicy }) => isPolicy)).toEqual([undefined]);
});

test('problems nest as Discord nests them', () => {
  const problems = checkBody('message.create', say({ embeds: [{ title: 'x'.repeat(257) }] }));
  expect(nestErrors(problems)).toEqual({
    embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: expect.any(String) }] } } },
  });
});
