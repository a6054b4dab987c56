import { describe, expect, test } from 'vitest';
import { parseCall } from '../../../../src/chat/commands/parse-call.ts';

/** The call as [command, options, rest]. */
const callOf = (text: string, given?: Record<string, string>) => {
  const parsed = parseCall(text, given);
  return parsed.kind === 'call' ? [parsed.call.command.name, parsed.call.options, parsed.call.rest] : parsed.kind;
};

describe('parseCall reads', () => {
  test.each([
    ['/contact aws brazil', ['contact', {}, 'aws brazil']],
    ['  /CONTACT  aws', ['contact', {}, 'aws']],
    ['／联系 华为云 邮箱', ['contact', {}, '华为云 邮箱']],
    [
      '/contact provider:huawei cloud jurisdiction:malaysia',
      ['contact', { provider: 'huawei cloud', jurisdiction: 'malaysia' }, ''],
    ],
    ['/联系 服务商：华为云 方式：邮箱', ['contact', { provider: '华为云', kind: 'email' }, '']],
    ['/contact aws --kind=phone', ['contact', { kind: 'phone' }, 'aws']],
    ['/contact aws kind:EMAIL', ['contact', { kind: 'email' }, 'aws']],
    [
      '/compare "retention period" --providers "aws, huawei"',
      ['compare', { providers: 'aws, huawei' }, '"retention period"'],
    ],
    ['/ask --private what of cookies', ['ask', { private: 'true' }, 'what of cookies']],
    [
      '/ask note: do they sell data? see https://aws.example',
      ['ask', {}, 'note: do they sell data? see https://aws.example'],
    ],
    ['/ask private: yes or no', ['ask', {}, 'private: yes or no']],
    ['/help', ['help', {}, '']],
    ['/source\n1', ['source', {}, '1']],
    ['what is /help', 'question'],
    ['/etc/passwd', 'question'],
    ['/ help', 'question'],
  ])('%j', (text, call) => expect(callOf(text)).toEqual(call));

  test('options that a platform gives apart', () => {
    expect(callOf('/contact', { provider: 'aws', kind: '电话' })).toEqual([
      'contact',
      { provider: 'aws', kind: 'phone' },
      '',
    ]);
  });
});

describe('parseCall refuses', () => {
  test.each([
    ['/hlep', { kind: 'unknown-command', typed: 'hlep', nearest: 'help' }],
    ['/contact', null],
    ['/contact provder:aws', { kind: 'unknown-option', typed: 'provder', nearest: 'provider' }],
    ['/ask --colour blue sky', { kind: 'unknown-option', typed: 'colour', nearest: null }],
    ['/source 1 show:evidense', { kind: 'unknown-choice', typed: 'evidense', nearest: 'evidence' }],
  ])('%s', (text, problem) => {
    const parsed = parseCall(text);
    if (problem) expect(parsed).toMatchObject({ kind: 'problem', problem });
    else expect(parsed.kind).toBe('call');
  });
});
