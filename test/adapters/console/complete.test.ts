import { beforeAll, describe, expect, test } from 'vitest';
import { complete } from '../../../adapters/console/complete.ts';
import { commandTable } from '../../../src/chat/commands/command-table.ts';
import { type Completions, completionsOf } from '../../../src/chat/commands/completions.ts';
import { fivePolicies } from '../../src/five-policies.ts';

let completions: Completions;
beforeAll(async () => {
  completions = completionsOf(await fivePolicies());
});
const at = (line: string) => complete(line, { completions, sources: 3 });

describe('complete', () => {
  test.each([
    ['the command that begins so, with a space for what follows', '/pol', ['/policies '], '/pol'],
    ['in capitals too', '/POL', ['/policies '], '/POL'],
    ['one that takes nothing, without a space', '/ab', ['/about'], '/ab'],
    ['those of the terminal too', '/u', ['/unhelpful'], '/u'],
    ['nothing that does not exist', '/x', [], '/x'],
    ['nothing behind what does not exist', '/x aw', [], 'aw'],
    ['a provider behind /contact, whatever its case', '/contact hua', ['Huawei Cloud'], 'hua'],
    ['a provider of two words', '/contact Kingsoft C', ['Kingsoft Cloud'], 'Kingsoft C'],
    ['a jurisdiction behind the provider', '/contact AWS bra', ['Brazil'], 'bra'],
    ['a jurisdiction in Chinese', '/contact AWS 巴', ['巴西'], '巴'],
    ['a kind of contact', '/contact AWS em', ['email'], 'em'],
    ['the value of an option', '/contact provider:king', ['Kingsoft Cloud'], 'king'],
    ['a topic behind /compare', '/compare cookies', ['Cookies and similar technologies'], 'cookies'],
    ['a topic in Chinese', '/compare 保存', ['保存期限'], '保存'],
    ['a provider behind the topic', '/compare cookies 华', ['华为云'], '华'],
    ['the sources of the last reply', '/source ', ['1', '2', '3'], ''],
    ['what else to show of them', '/source 1 ev', ['evidence'], 'ev'],
    ['a command behind /help', '/help co', ['contact', 'compare'], 'co'],
    ['nothing behind a command that takes nothing', '/about a', [], 'a'],
    ['a name in a question', 'How long does hu', ['Huawei Cloud'], 'hu'],
    ['a name of two words in a question', 'Does huawei c', ['Huawei Cloud'], 'huawei c'],
    ['a Chinese name in a question', '请问金', ['金山云'], '金'],
    ['nothing behind one letter', 'Is a', [], 'Is a'],
    ['nothing in the middle of a word', 'Tubehu', [], 'Tubehu'],
  ])('gives %s: "%s"', (_, line, hits, completed) => {
    const [found, part] = at(line);
    expect(found.filter((hit) => !hits.includes(hit) && !/^(?:保存|Cookies)/.test(hit))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining([...hits]));
    expect(part).toBe(completed);
  });

  test('every command on an empty line, and behind a slash', () => {
    const own = commandTable.filter(({ isForWorkspace = false }) => !isForWorkspace);
    const names = [...own.map(({ name }) => name), 'helpful', 'unhelpful', 'quit'].map((name) => `/${name}`);
    for (const line of ['', '/']) expect(at(line)[0].map((name) => name.trim())).toEqual(names);
  });

  test('all providers where a provider comes first', () => {
    expect(at('/contact ')[0]).toEqual(expect.arrayContaining(['AWS', '华为云', 'Kingsoft Cloud']));
    expect(at('/contact ')[0]).not.toContain('Brazil');
  });
});
