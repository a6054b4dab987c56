import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MESSAGE_PARTS } from '../../../src/knowledge/message-parts.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A small folder of knowledge files in which all is well: two topics, and little of all else. */
const FILES: Readonly<Record<string, string>> = {
  'word-groups.yaml': 'data:\n  en: [data, info]\n  zh: [信息, 数据]\n',
  'contents.yaml': '- subject: All\n  topics: [selling]\n',
  'topics/selling.yaml': `label: {en: Selling, zh: 出售}
related: [keeping]
decisive: true
opener: {en: 'Does {provider} sell it?', zh: '{provider}出售吗？'}
asks:
  en:
    - sell ... <data>
  zh:
    - 卖...<data>
states:
  en:
    - (sell|rent) <data>
  zh:
    - 出售<data>
examples:
  asks:
    - Do you sell my data?
    - Who sells the info?
    - 你们卖我的信息吗？
    - 会卖数据吗？
  states:
    - We do not sell data.
    - 我们不出售信息。
  not:
    - How long is it kept?
`,
  'topics/keeping.yaml': `label: {en: Keeping, zh: 保存}
decisive: false
opener: {en: 'How long does {provider} keep it?', zh: '{provider}保存多久？'}
asks:
  en: [how long]
  zh: [多久]
states:
  en: [keep]
  zh: [保存]
examples:
  asks: [How long?, For how long?, 多久？, 存多久？]
  states: [We keep it., 我们保存它。]
`,
  'concepts/things.yaml': '- id: account\n  en: [account]\n  zh: [账户]\n',
  'jurisdictions.yaml':
    '- id: china\n  label: {en: China, zh: 中国}\n- id: macau\n  label: {en: Macau, zh: 澳门}\n  within: [china]\n',
  'answer-types.yaml': '- id: date\n  asks: {en: [when], zh: [何时]}\n  evidence:\n    - \\d{4}\n',
  'details.yaml': '- id: count\n  asks: {en: [how many], zh: [几个]}\n  evidence:\n    - \\d\n',
  'scopes.yaml': entries('except', 'others', 'which', 'home', 'all', 'judged'),
  'small-talk.yaml': entries(
    'thanks',
    'goodbye',
    'abilities',
    'shorter',
    'puzzled',
    'delivery',
    'feeling',
    'praise',
    'greeting',
  ),
  'follow-ups.yaml': entries('wording', 'in-english', 'in-chinese', 'more', 'why'),
  'intents/contact-as-data.yaml': 'en: [my contact details]\nzh: [我的联系方式]\n',
  'intents/documents.yaml': entries('mentions', 'changes', 'sections', 'age', 'newest', 'oldest', 'date', 'list'),
  'message-parts.yaml': MESSAGE_PARTS.map(
    (id) => `- id: ${id}\n  en: [${id.replace('-', ' ')}]\n  zh: [词]\n  examples: ['A ${id}']\n`,
  ).join(''),
  'overviews.yaml': `general: {en: [my], zh: [我]}
subjects:
  - {id: collected, asks: {en: [what do you keep]}, headings: {en: [what we keep]}, parts: [keeping]}
`,
  'filler-phrases.yaml': 'en: [tell me]\nzh: [请问]\n',
  'contact-questions.yaml': 'en: [contact]\nzh: [联系]\n',
  'off-topic.yaml': 'orders: {en: [act as], zh: [扮演]}\nsubjects: {en: [weather], zh: [天气]}\n',
  'providers.yaml': '- name: Example\n  en: [Example]\n  zh: [例子]\n',
  'name-words.yaml':
    'ordinary: {en: [data], zh: [数据]}\nactions: {en: [sell], zh: [会]}\nnames: {en: [keep], zh: []}\n',
};

function entries(...ids: readonly string[]): string {
  return ids.map((id) => `- id: ${id}\n  en: [${id}]\n  zh: [词]\n`).join('');
}

/**
 * Writes that folder, with some files changed.
 * @param changes what stands in a file instead of something else; null takes the file away
 * @returns the folder
 */
export function smallKnowledge(
  changes: Readonly<Record<string, readonly [from: string, to: string] | null>> = {},
): string {
  const folder = tempFolder();
  for (const part of ['topics', 'concepts', 'intents']) mkdirSync(path.join(folder, part));
  for (const [name, text] of Object.entries(FILES)) {
    const change = changes[name];
    if (change !== null) writeFileSync(path.join(folder, name), change ? text.replace(...change) : text);
  }
  return folder;
}
