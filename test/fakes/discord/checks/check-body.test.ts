import { expect, test } from 'vitest';
import { checkBody } from './check-body.ts';
import { nestErrors } from './nest-errors.ts';
import { say } from './sample-bodies.ts';

test('a missing body is a problem', () => {
  expect(checkBody('message.create', undefined)).toMatchObject([{ message: 'a body is missing' }]);
});

test('policies of this project are marked, because Discord would not refuse such a body', () => {
  expect(checkBody('message.create', { content: 'https://example.org' }).map(({ isPolicy }) => isPolicy)).toEqual([
    true,
    true,
  ]);
  expect(checkBody('message.create', say({})).map(({ isPolicy }) => isPolicy)).toEqual([undefined]);
});

test('problems are nested like those of Discord', () => {
  const problems = checkBody('message.create', say({ embeds: [{ title: 'x'.repeat(257) }] }));
  expect(nestErrors(problems)).toEqual({
    embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: expect.any(String) }] } } },
  });
});
