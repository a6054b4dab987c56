import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../../../src/chat/settings/resolve-settings.ts';

const BUILT_IN = { provider: null, country: null, language: null, answers: true, threads: false };
const resolve = (more: Partial<Parameters<typeof resolveSettings>[0]>) =>
  resolveSettings({ file: {}, channel: {}, workspace: {}, builtIn: BUILT_IN, ...more });

describe('resolveSettings takes a value', () => {
  test.each([
    ['that nobody has set from what is built in', {}, { value: null, origin: 'built-in' }],
    ['of the workspace', { workspace: { provider: 'Zoom' } }, { value: 'Zoom', origin: 'workspace' }],
    [
      'of the channel before that of the workspace',
      { workspace: { provider: 'Zoom' }, channel: { provider: 'AWS' } },
      { value: 'AWS', origin: 'channel' },
    ],
    [
      'of the file before any',
      { file: { provider: 'Huawei' }, channel: { provider: 'AWS' } },
      { value: 'Huawei', origin: 'file' },
    ],
    [
      'that is expressly nobody before that of the workspace',
      { workspace: { provider: 'Zoom' }, channel: { provider: null } },
      { value: null, origin: 'channel' },
    ],
  ])('%s', (_, layers, expected) => {
    expect(resolve(layers).provider).toEqual(expected);
  });

  test('of each setting from a level of its own', () => {
    const { language, answers, threads } = resolve({ file: { answers: false }, workspace: { language: 'zh' } });
    expect([language, answers, threads].map(({ origin }) => origin)).toEqual(['workspace', 'file', 'built-in']);
    expect([language.value, answers.value, threads.value]).toEqual(['zh', false, false]);
  });
});
