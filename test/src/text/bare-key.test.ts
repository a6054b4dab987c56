import { expect, test } from 'vitest';
import { bareKey } from '../../../src/text/bare-key.ts';

test.each([
  ['layout', 'We keep  your\ndata.', 'wekeepyourdata'],
  ['case', 'AWS', 'aws'],
  ['width', 'ＡＷＳ（３０）', 'aws30'],
  ['punctuation', '“第十四条”：——删除；', '第十四条删除'],
  ['nothing but signs', '?! 🙂', ''],
])('bareKey leaves out %s', (_, text, expected) => {
  expect(bareKey(text)).toBe(expected);
});
