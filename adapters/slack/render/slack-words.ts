import type { Language } from '../../../src/text/language.ts';

/** Labels and phrases that only the Slack adapter adds to replies, modals and the home tab. */
export interface SlackWords {
  readonly colon: string;
  readonly inBrackets: (text: string) => string;
  readonly writtenFor: (places: string) => string;
  readonly introducedBy: (leadIn: string) => string;
  readonly introducedAs: (marker: number) => string;
  readonly nearestOnly: string;
  readonly moreBelow: string;
  readonly moreSources: string;
  readonly actionsFollow: string;
  readonly sourceTitle: string;
  readonly evidenceTitle: string;
  readonly close: string;
  readonly showClause: string;
  readonly showNeighbours: string;
  readonly showEvidence: string;
  readonly copyHint: string;
  readonly restOfView: (command: string) => string;
  readonly restOfNotice: string;
  readonly askTitle: string;
  readonly ask: string;
  readonly cancel: string;
  readonly question: string;
  readonly questionHint: string;
  readonly provider: string;
  readonly anyProvider: string;
  readonly visibility: string;
  readonly onlyMe: string;
  readonly reasonTitle: string;
  readonly send: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly noticeTitle: string;
  readonly homeWhat: string;
  readonly homeKnows: string;
  readonly homeUndated: string;
  readonly homeClauses: (count: number) => string;
  readonly homeVersion: (date: string) => string;
  readonly homeMore: (count: number, command: string) => string;
  readonly homeHow: string;
  readonly homeMention: (bot: string) => string;
  readonly homeDirect: string;
  readonly homeCommand: (command: string) => string;
  readonly homeShortcut: string;
  readonly homeHelp: (command: string) => string;
  readonly homeTry: string;
  readonly homePrivacy: string;
  readonly homePrivacyText: (command: string) => string;
  readonly homeIndex: (date: string) => string;
  readonly languages: Readonly<Record<Language, string>>;
}

const en: SlackWords = {
  colon: ': ',
  inBrackets: (text) => ` (${text})`,
  writtenFor: (places) => `Written for ${places} only:`,
  introducedBy: (leadIn) => `Introduced by: “${leadIn}”`,
  introducedAs: (marker) => `Introduced by the same words as [${marker}]`,
  nearestOnly: 'nearest passage, not an answer',
  moreBelow: '… The whole reply is in the message itself.',
  moreSources: 'More sources',
  actionsFollow: 'Sources and further questions:',
  sourceTitle: 'Source',
  evidenceTitle: 'Evidence',
  close: 'Close',
  showClause: 'Whole clause',
  showNeighbours: 'Show neighbours in full',
  showEvidence: 'Copy as evidence',
  copyHint: 'Select the text and copy it: anybody can check the quote against the file with it.',
  restOfView: (command) => `This window holds no more. All of it, in a direct message to me: ${command}`,
  restOfNotice: 'This window holds no more.',
  askTitle: 'Ask the policies',
  ask: 'Ask',
  cancel: 'Cancel',
  question: 'Question',
  questionHint: 'In your own words, in English or 中文. The answer is the clause itself.',
  provider: 'Provider',
  anyProvider: 'Whichever the question names',
  visibility: 'Who sees the answer',
  onlyMe: 'Only me',
  reasonTitle: 'What was missing?',
  send: 'Send',
  reason: 'Reason',
  reasonHint: 'Leave it empty if you like. Please write nothing confidential.',
  noticeTitle: 'Clausewise',
  homeWhat:
    'I answer what a privacy policy says with its own words: the clause, where it stands and which version it is from. What a policy does not say, I do not make up.',
  homeKnows: 'The policies I hold',
  homeUndated: 'undated',
  homeClauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  homeVersion: (date) => `version of ${date}`,
  homeMore: (count, command) => `And ${count} more: ${command} lists them.`,
  homeHow: 'How to ask',
  homeMention: (bot) => `In a channel: mention ${bot} with your question. I answer in the thread.`,
  homeDirect: 'Alone: write to me in Messages.',
  homeCommand: (command) => `Anywhere, for your eyes only: ${command}, with a button to share the answer.`,
  homeShortcut: 'On a message: More actions › Ask about this message.',
  homeHelp: (command) => `All commands: ${command}`,
  homeTry: 'Try one',
  homePrivacy: 'Privacy',
  homePrivacyText: (command) =>
    `Your questions are answered where I run, from files; besides Slack, no other service gets them. ${command} says what I keep of you, for how long, and how to have it deleted.`,
  homeIndex: (date) => `Index of ${date}`,
  languages: { en: 'English', zh: 'Chinese' },
};

const zh: SlackWords = {
  colon: '：',
  inBrackets: (text) => `（${text}）`,
  writtenFor: (places) => `仅适用于${places}：`,
  introducedBy: (leadIn) => `引导语：“${leadIn}”`,
  introducedAs: (marker) => `引导语同 [${marker}]`,
  nearestOnly: '最接近的条文，并非答案',
  moreBelow: '……完整回复见消息正文。',
  moreSources: '更多原文',
  actionsFollow: '原文与相关问题：',
  sourceTitle: '原文',
  evidenceTitle: '证据',
  close: '关闭',
  showClause: '完整条款',
  showNeighbours: '显示上下文全文',
  showEvidence: '复制为证据',
  copyHint: '请选中文本复制。其中包含与原文件核对所需的全部信息。',
  restOfView: (command) => `此窗口无法容纳更多内容。如需全文，请私信我：${command}`,
  restOfNotice: '此窗口无法容纳更多内容。',
  askTitle: '向政策提问',
  ask: '提问',
  cancel: '取消',
  question: '问题',
  questionHint: '用自己的话提问，中文或 English 均可。回答即条款原文。',
  provider: '服务商',
  anyProvider: '以问题中提到的为准',
  visibility: '谁能看到回答',
  onlyMe: '只给我看',
  reasonTitle: '缺了什么？',
  send: '发送',
  reason: '原因',
  reasonHint: '可以留空。请勿填写机密内容。',
  noticeTitle: 'Clausewise',
  homeWhat: '我用隐私政策的原文回答问题：条款本身、所在位置以及出自哪个版本。政策没有写的，我不会编造。',
  homeKnows: '收录的政策',
  homeUndated: '未注明日期',
  homeClauses: (count) => `${count} 条`,
  homeVersion: (date) => `${date} 版`,
  homeMore: (count, command) => `另有 ${count} 份：${command} 列出全部。`,
  homeHow: '如何提问',
  homeMention: (bot) => `在频道中：提及 ${bot} 并写下问题，我会在消息列中回答。`,
  homeDirect: '单独提问：在“消息”中写给我。',
  homeCommand: (command) => `任何地方，只给自己看：${command}，回答可用按钮分享。`,
  homeShortcut: '针对某条消息：更多操作 › Ask about this message。',
  homeHelp: (command) => `全部命令：${command}`,
  homeTry: '试一试',
  homePrivacy: '隐私',
  homePrivacyText: (command) =>
    `您的问题在运行我的机器上根据文件回答，除 Slack 外不会交给其他服务。${command} 说明我保存了您的哪些信息、保存多久以及如何删除。`,
  homeIndex: (date) => `索引日期：${date}`,
  languages: { en: '英文', zh: '中文' },
};

/** Labels and phrases of the Slack adapter, by language. */
export const slackWords: Readonly<Record<Language, SlackWords>> = { en, zh };
