import { beforeAll, describe, expect, test } from 'vitest';
import { completeOption } from '../../../../adapters/discord/commands/complete-option.ts';
import { type Completions, completionsOf } from '../../../../src/chat/commands/completions.ts';
import type { Language } from '../../../../src/text/language.ts';
import { checkBody } from '../../../fakes/discord/checks/check-body.ts';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { fivePolicies } from '../../../src/five-policies.ts';

let completions: Completions;
beforeAll(async () => {
  completions = completionsOf(await fivePolicies());
});

/** The names that are offered; every list is held to what Discord takes. */
function offered(option: string, typed: string, language: Language = 'en'): string[] {
  const [command = '', name = ''] = option.split(' ');
  const choices = completeOption({ command, option: name, typed }, completions, language);
  expect(checkBody('callback.suggestions', { type: 8, data: { choices } }, { focusedType: 3 })).toEqual([]);
  return choices.map((one) => one.name);
}

describe('completeOption', () => {
  test.each<[string, string, string, Language, string[]]>([
    ['a provider by its beginning', 'ask provider', 'hua', 'en', ['Huawei Cloud']],
    ['a provider in Chinese', 'contact provider', '华', 'zh', ['华为云']],
    ['a provider of the other language', 'contact provider', 'kingsoft', 'zh', ['金山云']],
    ['a place', 'contact jurisdiction', 'kor', 'en', ['Korea']],
    ['a command', 'help command', 'con', 'en', ['contact']],
    ['the last of a list', 'compare providers', 'aws, hua', 'en', ['aws, Huawei Cloud']],
    ['the last of a Chinese list', 'compare providers', '金山云，华', 'zh', ['金山云，华为云']],
    ['nothing for an option without a list', 'source source', '1', 'en', []],
    ['nothing for an option that is not there', 'ask nobody', 'a', 'en', []],
  ])('offers %s', (_, option, typed, language, names) => expect(offered(option, typed, language)).toEqual(names));

  test('offers all that fit a message when nothing is typed', () => {
    expect(offered('contact provider', '')).toHaveLength(completions.provider.length);
    expect(offered('compare topic', '').length).toBeLessThanOrEqual(25);
    expect(offered('compare topic', '').length).toBeGreaterThan(10);
  });

  test('does not offer what a list has already', () => {
    const names = offered('compare providers', 'AWS, 华为云, ');
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => name.startsWith('AWS, 华为云, '))).toBe(true);
    expect(names.some((name) => /(AWS|Huawei).*(AWS|Huawei)/.test(name.replace('AWS, ', '')))).toBe(false);
  });

  test('offers nothing that would be longer than a value may be', () => {
    expect(offered('compare providers', `${'a name, '.repeat(12)}hua`)).toEqual([]);
  });

  test('offers values that the commands take, in the person’s language', async () => {
    const { say } = await openRoom({ limits: { perPerson: null, perChannel: null } });
    for (const language of ['en', 'zh'] as const) {
      for (const { value } of completeOption(
        { command: 'contact', option: 'provider', typed: '' },
        completions,
        language,
      ))
        expect(await say('/contact', { options: { provider: value }, language })).toMatchObject({
          kind: 'contacts',
          language,
        });
      for (const { value } of completeOption({ command: 'compare', option: 'topic', typed: '' }, completions, language))
        expect((await say('/compare', { options: { topic: value }, language }))?.kind).toMatch(
          /comparison|answer|silent|contacts/,
        );
      const places = completeOption({ command: 'contact', option: 'jurisdiction', typed: '' }, completions, language);
      for (const { value } of places) {
        const options = { provider: 'AWS', jurisdiction: value };
        expect((await say('/contact', { options, language }))?.kind).not.toBe('clarify');
      }
    }
  });
});
