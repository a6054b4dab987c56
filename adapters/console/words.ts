import type { Language } from '../../src/text/language.ts';

/** What the console says in its own words, beside those of the replies. */
export interface ConsoleWords {
  readonly colon: string;
  readonly inBrackets: (text: string) => string;
  readonly what: (providers: string) => string;
  readonly how: string;
  readonly nothingAsked: string;
  readonly introducedBy: (leadIn: string) => string;
  readonly introducedAs: (marker: number) => string;
  readonly choose: string;
  readonly contactsOf: (provider: string, version: string, file: string) => string;
  readonly noSuggestion: (typed: string) => string;
  readonly nothingQuoted: string;
  readonly whichSource: (last: number) => string;
  readonly noSource: (typed: string, last: number) => string;
  readonly lostSource: string;
  readonly unknownCommand: (typed: string, nearest: string | null) => string;
  readonly noPolicy: (typed: string) => string;
  readonly failed: string;
  readonly clauseTranslation: string;
  readonly links: string;
  readonly before: (lines: string) => string;
  readonly after: (lines: string) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly effective: (date: string) => string;
  readonly updated: (date: string) => string;
  readonly clauses: (count: number) => string;
  readonly help: string;
  readonly helpKeys: string;
  readonly examples: (first: string, second: string | undefined) => readonly string[];
  readonly commands: Readonly<Record<'/policies' | '/source' | '/help' | '/quit', string>>;
}

const en: ConsoleWords = {
  colon: ': ',
  inBrackets: (text) => ` (${text})`,
  what: (providers) => `Clausewise quotes what privacy policies say: ${providers}.`,
  how: 'Ask in English or 中文. /help lists the commands, Ctrl-D leaves.',
  nothingAsked: 'Nothing was asked: standard input is empty. Pipe questions in, one a line, or start in a terminal.',
  introducedBy: (leadIn) => `Introduced by: “${leadIn}”`,
  introducedAs: (marker) => `Introduced by the same words as [${marker}]`,
  choose: 'You could also ask (type the number):',
  contactsOf: (provider, version, file) => `Contacts in ${provider}'s policy (${version}, ${file}):`,
  noSuggestion: (typed) => `There is no suggestion ${typed} to ask. For the clause of a quote type /source ${typed}.`,
  nothingQuoted: 'Nothing has been quoted yet. Ask something first, then /source 1 shows the whole clause.',
  whichSource: (last) =>
    last === 1
      ? 'The last reply has one source: /source 1.'
      : `Which one? The last reply has the sources 1 to ${last}: /source 1.`,
  noSource: (typed, last) => `The last reply has no source ${typed}, only ${last === 1 ? 'source 1' : `1 to ${last}`}.`,
  lostSource: 'Cannot show this clause: it is no longer in the index. Ask the question again.',
  unknownCommand: (typed, nearest) =>
    `There is no command ${typed}. ${nearest ? `Did you mean ${nearest}?` : '/help lists those there are.'}`,
  noPolicy: (typed) => `No policy here has a name like “${typed}”. /policies lists them all.`,
  failed:
    'Something went wrong with this one, so there is no answer. Please ask in other words; the conversation goes on.',
  clauseTranslation: 'Unofficial translation of the clause',
  links: 'Links in this clause',
  before: (lines) => `Before it (${lines}):`,
  after: (lines) => `After it (${lines}):`,
  languages: { en: 'English', zh: 'Chinese' },
  effective: (date) => `effective ${date}`,
  updated: (date) => `updated ${date}`,
  clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  help: 'Ask what a policy says, in your own words. Every answer quotes the policy and says where the quote stands.',
  helpKeys:
    'Tab completes commands and names. The arrow keys bring back earlier lines; nothing is kept once you leave. For example:',
  examples: (first, second) => [
    `How long does ${first} keep my data?`,
    ...(second ? [`${first} vs ${second}: cookies`] : []),
    `How do I contact ${first}?`,
  ],
  commands: {
    '/policies': 'the policies: language, dates, clauses, file',
    '/source': 'the whole clause of quote N in the last reply',
    '/help': 'this list',
    '/quit': 'leave (so does Ctrl-D)',
  },
};

const zh: ConsoleWords = {
  colon: '：',
  inBrackets: (text) => `（${text}）`,
  what: (providers) => `Clausewise 引用隐私政策的原文回答问题：${providers}。`,
  how: '可用中文或 English 提问。/help 列出命令，Ctrl-D 退出。',
  nothingAsked: '没有收到问题：标准输入为空。请通过管道输入问题（每行一个），或在终端中启动。',
  introducedBy: (leadIn) => `引导语：“${leadIn}”`,
  introducedAs: (marker) => `引导语同 [${marker}]`,
  choose: '还可以问（输入编号即可）：',
  contactsOf: (provider, version, file) => `${provider}政策中的联系方式（${version}，${file}）：`,
  noSuggestion: (typed) => `没有编号为 ${typed} 的建议问题。如需查看引文所在条款，请输入 /source ${typed}。`,
  nothingQuoted: '目前还没有引文。请先提问，再用 /source 1 查看完整条款。',
  whichSource: (last) =>
    last === 1 ? '上一条回复有一处引文：/source 1。' : `要看哪一处？上一条回复有引文 1 至 ${last}，例如 /source 1。`,
  noSource: (typed, last) => `上一条回复没有引文 ${typed}，只有 ${last === 1 ? '1' : `1 至 ${last}`}。`,
  lostSource: '无法显示该条款：索引中已没有它。请重新提问。',
  unknownCommand: (typed, nearest) =>
    `没有 ${typed} 这个命令。${nearest ? `是否想输入 ${nearest}？` : '/help 列出全部命令。'}`,
  noPolicy: (typed) => `没有名称与“${typed}”相近的政策。/policies 列出全部政策。`,
  failed: '处理这个问题时出了差错，未能回答。请换个说法再问，对话仍可继续。',
  clauseTranslation: '条款的非官方译文',
  links: '条款中的链接',
  before: (lines) => `上文（${lines}）：`,
  after: (lines) => `下文（${lines}）：`,
  languages: { en: '英文', zh: '中文' },
  effective: (date) => `${date} 生效`,
  updated: (date) => `${date} 更新`,
  clauses: (count) => `${count} 条`,
  help: '直接用自己的话问政策怎么写。每个回答都引用原文，并注明出处。',
  helpKeys: 'Tab 补全命令和名称；方向键找回之前的输入。退出后不保留任何内容。例如：',
  examples: (first, second) => [
    `${first}会把我的数据保留多久？`,
    ...(second ? [`${first}和${second}的 cookies 有什么不同？`] : []),
    `怎么联系${first}？`,
  ],
  commands: {
    '/policies': '收录的政策：语言、日期、条数、文件',
    '/source': '上一条回复中引文 N 所在的完整条款',
    '/help': '本说明',
    '/quit': '退出（也可按 Ctrl-D）',
  },
};

/** The console's own words per language. */
export const consoleWords: Readonly<Record<Language, ConsoleWords>> = { en, zh };
