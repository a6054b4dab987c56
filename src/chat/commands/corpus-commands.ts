import type { CommandEntry } from './command-entry.ts';
import { choice, option, providerOption } from './command-option.ts';

/** Commands that look something up in the policies. */
export const corpusCommands: readonly CommandEntry[] = [
  {
    name: 'ask',
    names: { en: 'ask', zh: '提问' },
    help: {
      en: 'What does a privacy policy say? The answer is the clause itself.',
      zh: '隐私政策怎么写？用原文条款回答。',
    },
    options: [
      option('question', '问题', { en: 'the question, in your own words', zh: '用自己的话提问' }, { required: true }),
      providerOption({ en: 'whose policy to look into', zh: '查看哪一家的政策' }),
      option('private', '私密', { en: 'show the answer to me only', zh: '只给我看' }, { type: 'flag' }),
    ],
    examples: {
      en: ['/ask How long does {provider} keep my data?', '/ask {provider} vs {other}: cookies'],
      zh: ['/ask {provider}会把我的数据保留多久？', '/ask {provider}和{other}的 cookies 有什么不同？'],
    },
    isPrivate: false,
    isFree: false,
  },
  {
    name: 'contact',
    names: { en: 'contact', zh: '联系' },
    help: { en: 'Whom to write to or call, as the policy gives it.', zh: '政策中给出的联系人、邮箱、电话和地址。' },
    options: [
      providerOption({ en: 'whose contacts', zh: '哪一家的联系方式' }),
      option(
        'jurisdiction',
        '地区',
        { en: 'for people in this place', zh: '适用于哪个地区' },
        { complete: 'jurisdiction' },
      ),
      option(
        'kind',
        '方式',
        { en: 'which kind of contact', zh: '哪种联系方式' },
        {
          type: 'choice',
          choices: [
            choice('email', '邮箱'),
            choice('phone', '电话'),
            choice('address', '地址'),
            choice('url', '网页'),
            choice('dpo', '数据保护官'),
            choice('request', '权利请求'),
            choice('representative', '代表'),
            choice('complaint', '投诉'),
            choice('regulator', '监管机构'),
            choice('support', '客服'),
          ],
        },
      ),
    ],
    examples: {
      en: ['/contact {provider}', '/contact {provider} Korea', '/contact all dpo', '/contact {provider} kind:email'],
      zh: ['/contact {provider}', '/contact {provider} 韩国', '/contact 全部 数据保护官', '/contact {provider} 邮箱'],
    },
    isPrivate: false,
    isFree: false,
  },
  {
    name: 'compare',
    names: { en: 'compare', zh: '比较' },
    help: { en: 'What several policies say on a topic, side by side.', zh: '并列各家政策对同一主题的原文。' },
    options: [
      option(
        'topic',
        '主题',
        { en: 'a topic, or a question in your own words', zh: '主题，或用自己的话提问' },
        { required: true, complete: 'topic' },
      ),
      option(
        'providers',
        '服务商',
        { en: 'which ones; all where none is named', zh: '比较哪几家；不填则比较全部' },
        { type: 'list', complete: 'provider' },
      ),
    ],
    examples: {
      en: ['/compare cookies', '/compare retention period {provider}, {other}'],
      zh: ['/compare 保存期限', '/compare 未成年人 {provider} {other}'],
    },
    isPrivate: false,
    isFree: false,
  },
  {
    name: 'policies',
    names: { en: 'policies', zh: '政策' },
    help: {
      en: 'The policies I hold: language, version, clauses, date of the index.',
      zh: '收录的政策：语言、版本、条数、索引日期。',
    },
    options: [providerOption({ en: 'only those with this name', zh: '只看名称相符的' })],
    examples: { en: ['/policies', '/policies {provider}'], zh: ['/policies', '/policies {provider}'] },
    isPrivate: true,
    isFree: false,
  },
  {
    name: 'source',
    names: { en: 'source', zh: '原文' },
    help: { en: 'The whole clause of a quote, with the quote marked.', zh: '引文所在的完整条款，并标出引文。' },
    options: [
      option(
        'source',
        '编号',
        { en: 'number of a quote in the last reply, or the id of a clause', zh: '上一条回复中的引文编号，或条款编号' },
        { complete: 'source' },
      ),
      option(
        'show',
        '显示',
        { en: 'what else to show', zh: '另外显示什么' },
        {
          type: 'choice',
          choices: [choice('neighbours', '上下文'), choice('evidence', '证据')],
        },
      ),
    ],
    examples: {
      en: ['/source 1', '/source 1 neighbours', '/source 1 evidence'],
      zh: ['/source 1', '/source 1 上下文', '/source 1 证据'],
    },
    isPrivate: true,
    isFree: false,
  },
];
