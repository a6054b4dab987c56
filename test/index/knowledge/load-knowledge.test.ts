import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../index/knowledge/load-knowledge.ts';
import type { TableName } from '../../../src/knowledge/compile-knowledge.ts';
import { PatternMatcher } from '../../../src/patterns/pattern-matcher.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { ROOT } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { smallKnowledge } from './small-knowledge.ts';

/** The message that a folder is refused with, its path left out. */
function refusal(folder: string): string {
  try {
    loadKnowledge(folder);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(`${folder}/`, '') : String(error);
  }
}

test('a folder in which all is well is loaded', () => {
  const { topics, jurisdictions, providers } = loadKnowledge(smallKnowledge());
  expect(topics.map(({ id }) => id)).toEqual(['selling', 'keeping']);
  expect(jurisdictions[1]).toEqual({
    id: 'macau',
    label: { en: 'Macau', zh: '澳门' },
    places: { en: ['Macau'], zh: ['澳门'] },
    within: ['china'],
  });
  expect(providers).toEqual([{ name: 'Example', en: ['Example'], zh: ['例子'] }]);
});

describe('one line with file, line, fact and cure refuses', () => {
  test.each<[what: string, file: string, from: string, to: string, line: string]>([
    [
      'an unknown key',
      'topics/selling.yaml',
      'related:',
      'near:',
      'topics/selling.yaml:2: "near" is no key that belongs here. Correct or remove it; README.md tells the keys.',
    ],
    [
      'a missing key',
      'topics/selling.yaml',
      'decisive: true\n',
      '',
      'topics/selling.yaml:1: "decisive" is missing. Add it.',
    ],
    [
      'a value of the wrong kind',
      'topics/selling.yaml',
      'decisive: true',
      'decisive: often',
      'topics/selling.yaml:3: "decisive" should be boolean and is "often". Correct it.',
    ],
    [
      'YAML that is none',
      'topics/selling.yaml',
      'related: [keeping]',
      'related: [keeping',
      'topics/selling.yaml:3: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the YAML there.',
    ],
    [
      'a wrong pattern',
      'topics/selling.yaml',
      '(sell|rent) <data>',
      '(sell|rent <data>',
      'topics/selling.yaml:12: the pattern "(sell|rent <data>" does not close a bracket. See the syntax in src/knowledge/README.md.',
    ],
    [
      'a word group that does not exist',
      'topics/selling.yaml',
      '(sell|rent) <data>',
      '(sell|rent) <info>',
      'topics/selling.yaml:12: the pattern "(sell|rent) <info>" names <info>, which is no word group for "en". Add it to word-groups.yaml.',
    ],
    [
      'Chinese among English patterns',
      'topics/selling.yaml',
      '(sell|rent) <data>',
      '出售<data>',
      'topics/selling.yaml:12: the pattern "出售<data>" is Chinese and stands under en. Move it to zh.',
    ],
    [
      'a pattern that stands twice',
      'filler-phrases.yaml',
      'en: [tell me]',
      'en: [tell me, tell me]',
      'filler-phrases.yaml:1: the pattern "tell me" stands there twice. Remove one.',
    ],
    [
      'a duplicate id',
      'concepts/things.yaml',
      '- id: account',
      '- id: account\n  en: [profile]\n  zh: [资料]\n- id: account',
      'concepts/things.yaml:4: the id "account" stands in concepts/things.yaml:1 too. Rename or merge one of them.',
    ],
    [
      'a reference to a topic that does not exist',
      'topics/selling.yaml',
      '[keeping]',
      '[keping]',
      'topics/selling.yaml:2: related names "keping", which is no topic. Add topics/keping.yaml or correct the id.',
    ],
    [
      'a reference to a jurisdiction that does not exist',
      'jurisdictions.yaml',
      'within: [china]',
      'within: [asia]',
      'jurisdictions.yaml:5: within names "asia", which is no jurisdiction. Correct the id or remove it.',
    ],
    [
      'contents with a topic that does not exist',
      'contents.yaml',
      'selling',
      'renting',
      'contents.yaml:2: "renting" is no topic. Add topics/renting.yaml or remove it.',
    ],
    [
      'an id that the code does not know',
      'scopes.yaml',
      'id: home',
      'id: abroad',
      'scopes.yaml:10: "id" should be ("except" | "others" | "which" | "home" | "all" | "judged") and is "abroad". Correct it.',
    ],
    [
      'a list without an id that the code knows',
      'scopes.yaml',
      '- id: home\n  en: [home]\n  zh: [词]\n',
      '',
      'scopes.yaml:1: it has no entry for "home", which the code knows. Add one.',
    ],
    [
      'a regular expression that is none',
      'details.yaml',
      '- \\d',
      '- (\\d',
      'details.yaml:4: "(\\d" is no regular expression. Correct it.',
    ],
    [
      'pattern syntax in a word group',
      'word-groups.yaml',
      '[data, info]',
      '[data, (info|details)]',
      'word-groups.yaml:2: the word "(info|details)" has signs of the pattern syntax. Write plain words, one an item.',
    ],
    [
      'an example question that is not found',
      'topics/selling.yaml',
      'Who sells the info?',
      'Who rents the info?',
      'topics/selling.yaml:18: no pattern under asks finds the example "Who rents the info?" of the topic "selling". Add a pattern under asks that does, or move the example to the topic it is on.',
    ],
    [
      'an example clause that is not found',
      'topics/selling.yaml',
      'We do not sell data.',
      'We do not lend data.',
      'topics/selling.yaml:22: no pattern under states finds the example "We do not lend data." of the topic "selling". Add a pattern under states that does, or move the example to the topic it is on.',
    ],
    [
      'a counter-example that is found',
      'topics/selling.yaml',
      'How long is it kept?',
      'Do they sell any info?',
      'topics/selling.yaml:25: a pattern under asks finds "Do they sell any info?", which is an example of what is not on the topic "selling". Narrow the patterns under asks, or remove the example.',
    ],
    [
      'too few examples',
      'topics/selling.yaml',
      '    - 会卖数据吗？\n',
      '',
      'topics/selling.yaml:16: it has 1 Chinese examples under asks, and at least 2 are asked for. Write some.',
    ],
  ])('%s', (_, file, from, to, line) => {
    expect(refusal(smallKnowledge({ [file]: [from, to] }))).toBe(`Cannot read ${line}`);
  });

  test('a file that is missing', () => {
    expect(refusal(smallKnowledge({ 'details.yaml': null }))).toBe(
      'Cannot read details.yaml:1: there is no such file. Put it back.',
    );
  });

  test('a file of another kind among the topics', () => {
    const folder = smallKnowledge();
    writeFileSync(path.join(folder, 'topics', 'Notes.txt'), '');
    expect(refusal(folder)).toBe(
      'Cannot read topics/Notes.txt:1: its name is not of the form some-topic.yaml. Rename it, or move it elsewhere.',
    );
  });
});

test('each of several problems gets a line', () => {
  const changes = { 'details.yaml': ['- \\d', '- ('], 'scopes.yaml': ['id: home', 'id: abroad'] } as const;
  expect(
    refusal(smallKnowledge(changes))
      .split('\n')
      .map((line) => line.split(' ')[2]),
  ).toEqual(['details.yaml:4:', 'scopes.yaml:10:']);
});

// It reads and compiles all files of the project.
test('a topic is added to the project by one file, and questions and clauses on it are found', {
  timeout: 120_000,
}, () => {
  const folder = path.join(tempFolder(), 'knowledge');
  cpSync(path.join(ROOT, 'src', 'knowledge'), folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'topics', 'smart-meters.yaml'),
    `label: {en: Smart meters, zh: 智能电表}
related: [device-data]
decisive: true
opener: {en: 'Does {provider} read smart meters?', zh: '{provider}会读取智能电表吗？'}
asks:
  en: [smart meter, electricity (reading|readings)]
  zh: [智能电表]
states:
  en: [smart meter]
  zh: [智能电表]
examples:
  asks: [Do you read smart meters?, Who sees my electricity readings?, 你们读取智能电表吗？, 智能电表的数据给谁？]
  states: [Our smart meters send a value each hour., 智能电表每小时上传一次。]
  not: [Who reads my post?]
`,
  );
  const { topics, patterns } = loadKnowledge(folder);
  const find = (text: string) => {
    const { asked, stated } = new PatternMatcher<TableName>(patterns).match(tokensOf(text), 'asked', 'stated');
    return { asked: asked.map(({ id }) => id), stated: stated.map(({ id }) => id) };
  };
  expect(topics.at(-1)?.id).toBe('smart-meters');
  expect(find('Can the landlord see my electricity readings?').asked).toContain('smart-meters');
  expect(find('智能电表的读数仅用于计费。').stated).toContain('smart-meters');
  expect(find('Do you use cookies?').asked).toEqual(['cookies']);
});
