import type { Language } from '../../text/language.ts';

/** The bot's own words in replies to commands. */
export interface CommandWording {
  readonly unknownCommand: (typed: string, nearest: string | null) => string;
  readonly unknownOption: (typed: string, command: string, nearest: string | null, options: string) => string;
  readonly unknownChoice: (typed: string, option: string, nearest: string | null, choices: string) => string;
  readonly didYouMean: (name: string) => string;
  readonly whoseContacts: (known: string) => string;
  readonly unknownPlace: (typed: string, nearest: string | null) => string;
  readonly noPolicy: (typed: string, nearest: string | null) => string;
  readonly morePolicies: (count: number) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly effective: (date: string) => string;
  readonly updated: (date: string) => string;
  readonly clauses: (count: number) => string;
  readonly indexed: (id: string, date: string | null) => string;
  readonly nothingQuoted: string;
  readonly whichSource: (last: number) => string;
  readonly noSource: (typed: string, last: number) => string;
  readonly lostSource: string;
  readonly nothingToExport: string;
  readonly introducedBy: string;
  readonly clauseTranslation: string;
  readonly links: string;
  readonly before: (lines: string) => string;
  readonly after: (lines: string) => string;
  readonly help: (provider: string | null) => string;
  /** For a command that only a conversation has. */
  readonly onlyInChat: (command: string) => string;
  readonly helpMore: string;
  readonly examples: string;
  readonly required: string;
  readonly anyOf: (choices: string) => string;
}

const en: CommandWording = {
  unknownCommand: (typed, nearest) =>
    `There is no command /${typed}. ${nearest ? `Did you mean /${nearest}?` : '/help lists those there are.'}`,
  unknownOption: (typed, command, nearest, options) =>
    `/${command} has no option “${typed}”. ${nearest ? `Did you mean “${nearest}”?` : options ? `It takes ${options}.` : 'It takes none.'}`,
  unknownChoice: (typed, option, nearest, choices) =>
    `“${option}” cannot be “${typed}”. ${nearest ? `Did you mean “${nearest}”?` : `It can be ${choices}.`}`,
  didYouMean: (name) => `Did you mean ${name}?`,
  whoseContacts: (known) => `Whose contacts? I hold the policies of ${known}. For example:`,
  unknownPlace: (typed, nearest) =>
    `I know no place “${typed}”. ${nearest ? `Did you mean ${nearest}?` : 'Leave it out to see the general contacts.'}`,
  noPolicy: (typed, nearest) =>
    `No policy here has a name like “${typed}”. ${nearest ? `Did you mean ${nearest}?` : '/policies lists them all.'}`,
  morePolicies: (count) => `And ${count} more: /policies NAME finds them.`,
  languages: { en: 'English', zh: 'Chinese' },
  effective: (date) => `effective ${date}`,
  updated: (date) => `updated ${date}`,
  clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  indexed: (id, date) => `Index ${id}${date ? `, made on ${date}` : ''}.`,
  nothingQuoted: 'Nothing has been quoted yet. Ask something first, then /source 1 shows the whole clause.',
  whichSource: (last) =>
    last === 1
      ? 'The last reply has one source: /source 1.'
      : `Which one? The last reply has the sources 1 to ${last}: /source 1.`,
  noSource: (typed, last) => `The last reply has no source ${typed}, only ${last === 1 ? 'source 1' : `1 to ${last}`}.`,
  lostSource: 'Cannot show this clause: it is no longer in the index. Ask the question again.',
  nothingToExport: 'There is no reply with quotes to take as evidence. Ask something first.',
  introducedBy: 'Introduced by',
  clauseTranslation: 'Unofficial translation of the clause',
  links: 'Links in this clause',
  before: (lines) => `Before it (${lines}):`,
  after: (lines) => `After it (${lines}):`,
  help: (provider) =>
    `Ask what a policy says, in your own words. Every answer quotes the policy and says where the quote stands. You can ask on: ${provider ? `“and ${provider}?”, ` : ''}“why?”, “show me the exact wording”.`,
  onlyInChat: (command) =>
    `/${command} is a command of conversations: begin one with npm start, or ask the bot where it runs. On the command line ask in your own words; clausewise --help lists what else there is.`,
  helpMore: '/help COMMAND tells more on one of them.',
  examples: 'For example:',
  required: 'required',
  anyOf: (choices) => `one of ${choices}`,
};

const zh: CommandWording = {
  unknownCommand: (typed, nearest) =>
    `没有 /${typed} 这个命令。${nearest ? `是否想输入 /${nearest}？` : '/help 列出全部命令。'}`,
  unknownOption: (typed, command, nearest, options) =>
    `/${command} 没有“${typed}”这个选项。${nearest ? `是否想输入“${nearest}”？` : options ? `可用的选项：${options}。` : '它没有选项。'}`,
  unknownChoice: (typed, option, nearest, choices) =>
    `“${option}”不能是“${typed}”。${nearest ? `是否想输入“${nearest}”？` : `可以是：${choices}。`}`,
  didYouMean: (name) => `是否指${name}？`,
  whoseContacts: (known) => `要哪一家的联系方式？我收录了这些政策：${known}。例如：`,
  unknownPlace: (typed, nearest) =>
    `我不认识“${typed}”这个地区。${nearest ? `是否指${nearest}？` : '不写地区即可查看通用联系方式。'}`,
  noPolicy: (typed, nearest) =>
    `没有名称与“${typed}”相近的政策。${nearest ? `是否指${nearest}？` : '/policies 列出全部政策。'}`,
  morePolicies: (count) => `另有 ${count} 份：/policies 加名称即可查找。`,
  languages: { en: '英文', zh: '中文' },
  effective: (date) => `${date} 生效`,
  updated: (date) => `${date} 更新`,
  clauses: (count) => `${count} 条`,
  indexed: (id, date) => `索引 ${id}${date ? `，建于 ${date}` : ''}。`,
  nothingQuoted: '目前还没有引文。请先提问，再用 /source 1 查看完整条款。',
  whichSource: (last) =>
    last === 1 ? '上一条回复有一处引文：/source 1。' : `要看哪一处？上一条回复有引文 1 至 ${last}，例如 /source 1。`,
  noSource: (typed, last) => `上一条回复没有引文 ${typed}，只有 ${last === 1 ? '1' : `1 至 ${last}`}。`,
  lostSource: '无法显示该条款：索引中已没有它。请重新提问。',
  nothingToExport: '没有可以作为证据的引文。请先提问。',
  introducedBy: '引导语',
  clauseTranslation: '条款的非官方译文',
  links: '条款中的链接',
  before: (lines) => `上文（${lines}）：`,
  after: (lines) => `下文（${lines}）：`,
  help: (provider) =>
    `直接用自己的话问政策怎么写。每个回答都引用原文，并注明出处。可以接着问：${provider ? `“那${provider}呢？”、` : ''}“为什么？”、“原文怎么写的？”。`,
  onlyInChat: (command) =>
    `/${command} 是对话中的命令：请用 npm start 开始对话，或向运行中的机器人提问。在命令行请直接提问；clausewise --help 列出其他功能。`,
  helpMore: '/help 加命令名可查看该命令的详细说明。',
  examples: '例如：',
  required: '必填',
  anyOf: (choices) => `可选：${choices}`,
};

/** The own words of commands per language. */
export const commandWording: Readonly<Record<Language, CommandWording>> = { en, zh };
