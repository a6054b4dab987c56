import type { Language } from '../../src/text/language.ts';

/** The console's own words, apart from those of the replies. */
export interface ConsoleWords {
  readonly what: (providers: string) => string;
  readonly how: string;
  readonly nothingAsked: string;
  readonly introducedBy: (leadIn: string) => string;
  readonly introducedAs: (marker: number) => string;
  readonly choose: string;
  readonly noSuggestion: (typed: string) => string;
  readonly nothingToVoteOn: string;
  readonly unknownCommand: (typed: string, nearest: string | null) => string;
  readonly helpKeys: string;
}

const en: ConsoleWords = {
  what: (providers) => `Clausewise quotes what privacy policies say: ${providers}.`,
  how: 'Ask in English or 中文. /help lists the commands, Ctrl-D leaves.',
  nothingAsked: 'Nothing was asked: standard input is empty. Pipe questions in, one a line, or start in a terminal.',
  introducedBy: (leadIn) => `Introduced by: “${leadIn}”`,
  introducedAs: (marker) => `Introduced by the same words as [${marker}]`,
  choose: 'You could also ask (type the number):',
  noSuggestion: (typed) => `There is no suggestion ${typed} to ask. For the clause of a quote type /source ${typed}.`,
  nothingToVoteOn: 'There is no reply to vote on yet. Ask something first.',
  unknownCommand: (typed, nearest) => `There is no command /${typed}. Did you mean /${nearest}?`,
  helpKeys: 'Tab completes commands and names; the arrow keys bring back earlier lines.',
};

const zh: ConsoleWords = {
  what: (providers) => `Clausewise 引用隐私政策的原文回答问题：${providers}。`,
  how: '可用中文或 English 提问。/help 列出命令，Ctrl-D 退出。',
  nothingAsked: '没有收到问题：标准输入为空。请通过管道输入问题（每行一个），或在终端中启动。',
  introducedBy: (leadIn) => `引导语：“${leadIn}”`,
  introducedAs: (marker) => `引导语同 [${marker}]`,
  choose: '还可以问（输入编号即可）：',
  noSuggestion: (typed) => `没有编号为 ${typed} 的建议问题。如需查看引文所在条款，请输入 /source ${typed}。`,
  nothingToVoteOn: '还没有可以评价的回复，请先提问。',
  unknownCommand: (typed, nearest) => `没有 /${typed} 这个命令。是否想输入 /${nearest}？`,
  helpKeys: 'Tab 补全命令和名称；方向键找回之前的输入。',
};

/** The console's own words per language. */
export const consoleWords: Readonly<Record<Language, ConsoleWords>> = { en, zh };
