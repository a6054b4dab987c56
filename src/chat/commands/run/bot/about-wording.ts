import type { Language } from '../../../../text/language.ts';

/** The bot's own words in replies to `/about`, `/privacy` and `/forget`. */
export interface AboutWording {
  readonly what: (providers: string) => string;
  readonly version: string;
  readonly index: string;
  readonly indexMade: (id: string, date: string) => string;
  readonly measured: (date: string, index: string) => string;
  /** What the sets are called that are told, by their names in the file, in this order: questions nothing was fitted on. */
  readonly sets: Readonly<Record<string, string>>;
  readonly questions: (set: string, n: number) => string;
  /** Shares in percent that are told, by their keys in the file, in this order. */
  readonly figures: Readonly<Record<string, string>>;
  readonly privacyTitle: string;
  readonly privacyWho: string;
  readonly privacyTurns: (minutes: number) => string;
  readonly privacyTextKept: string;
  readonly privacyQuestionsKept: string;
  readonly privacyNoText: string;
  readonly privacyAnswers: string;
  readonly privacyNothingLeaves: string;
  readonly privacyDays: (days: number) => string;
  readonly privacyUntilEnd: string;
  readonly privacyForget: string;
  readonly privacyCounts: (days: number) => string;
  readonly privacyOperator: (operator: string) => string;
  readonly forgotten: (answers: number, conversations: number, feedback: number, quotas: number) => string;
  readonly forgottenSoon: string;
  readonly notForgotten: string;
  readonly nothingKept: string;
}

const count = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;

const en: AboutWording = {
  what: (providers) =>
    `Clausewise answers questions on privacy policies with their own words: the sentence, where it stands, which version it is from, and whom to write to. No language model writes anything; what a policy does not say, it calls silence. It is no legal advice. Policies: ${providers}.`,
  version: 'Version',
  index: 'Index',
  indexMade: (id, date) => `${id}, made on ${date}`,
  measured: (date, index) => `Accuracy as measured on ${date} with index ${index}:`,
  sets: {
    'unseen/*single': 'One provider',
    'unseen/*other-language': 'Question and policy in different languages',
    'unseen/cross': 'Several providers',
    'unseen/dialogue': 'Conversations',
    'unseen/contacts': 'Contacts',
    'unseen/*near-miss': 'What a policy does not say, though it comes near',
    'unseen/quiet': 'Other subjects',
  },
  questions: (set, n) => `${set} (${count(n, 'question', 'questions')})`,
  figures: {
    hit1: 'right clause first',
    hit3: 'among the first three',
    rightlySilent: 'rightly silent',
    silentProviders: 'silent providers named',
    facts: 'contact facts found',
  },
  privacyTitle: 'What is kept of you',
  privacyWho:
    'You, your conversations and your messages are known here by keyed hashes, not by your name or id. Only while a message waits for its answer are its ids kept, encrypted and for a day at most, so that it is answered after a crash too.',
  privacyTurns: (minutes) =>
    `Of your last question in a conversation: what it was about (providers, places, topics, the clauses quoted), so that you can ask on. The question itself is in memory for at most ${count(minutes, 'minute', 'minutes')}.`,
  privacyTextKept: 'Words that you give as the reason of a vote are stored, because the operator has switched that on.',
  privacyQuestionsKept:
    'Questions that I could not answer, and those whose answer was rated as not helpful, are stored in your own words, because the operator has switched that on.',
  privacyNoText: 'The text of messages is not stored and not logged.',
  privacyAnswers:
    'Of each answer, for votes on it: its topic, provider and outcome, and the clauses quoted; no word of the question.',
  privacyNothingLeaves:
    'Votes on replies, and how many questions were asked of late. Nothing leaves the machine this runs on.',
  privacyDays: (days) => `All of it is deleted after ${count(days, 'day', 'days')}.`,
  privacyUntilEnd: 'All of it is gone when the program ends.',
  privacyForget: '/forget deletes it at once and says what it was.',
  privacyCounts: (days) =>
    `Apart from that, I count by day how often topics were asked about and how it came out, without anything of you, and delete those counts after ${days} days.`,
  privacyOperator: (operator) => `Questions on this go to: ${operator}.`,
  forgotten: (answers, conversations, feedback, quotas) =>
    `Deleted: what was kept of ${count(answers, 'answer', 'answers')}, ${count(conversations, 'conversation', 'conversations')}, ${count(feedback, 'vote', 'votes')} and ${count(quotas, 'count of questions', 'counts of questions')}. Nothing of you is left here.`,
  forgottenSoon:
    'I cannot delete all of it right now, because the store is in use by another program or cannot be written. Your request is written down, and what is left of you is deleted as soon as that is possible.',
  notForgotten:
    'I cannot delete what is kept of you right now, because the store cannot be written. Please say /forget again later; the operator has been told.',
  nothingKept: 'Nothing of you was kept here, so there was nothing to delete.',
};

const zh: AboutWording = {
  what: (providers) =>
    `Clausewise 用隐私政策的原文回答问题：引用哪一句、出自哪一节、哪个版本、该联系谁。不使用语言模型生成文字；政策没写的会直说。不构成法律意见。收录的政策：${providers}。`,
  version: '版本',
  index: '索引',
  indexMade: (id, date) => `${id}，建于 ${date}`,
  measured: (date, index) => `准确度（${date} 测得，索引 ${index}）：`,
  sets: {
    'unseen/*single': '单个服务商',
    'unseen/*other-language': '提问与政策语言不同',
    'unseen/cross': '多个服务商',
    'unseen/dialogue': '连续对话',
    'unseen/contacts': '联系方式',
    'unseen/*near-miss': '政策只是接近、并未写明的内容',
    'unseen/quiet': '其他话题',
  },
  questions: (set, n) => `${set}（${n} 个问题）`,
  figures: {
    hit1: '首条即正确',
    hit3: '前三条内',
    rightlySilent: '正确地不作答',
    silentProviders: '指出没有说明的服务商',
    facts: '找到的联系方式',
  },
  privacyTitle: '保存了您的哪些信息',
  privacyWho:
    '您、您的对话和消息在这里以带密钥的哈希值表示，不保存姓名或账号。仅在消息等待答复期间，其编号会加密保存，最多一天，以便程序崩溃后仍能答复。',
  privacyTurns: (minutes) =>
    `每个对话中您上一个问题的内容要点（服务商、地区、主题、引用的条款），以便接着问。问题原文最多在内存中保留 ${minutes} 分钟。`,
  privacyTextKept: '运营者已开启保存文字：您为评价填写的理由会被保存。',
  privacyQuestionsKept: '运营者已开启保存问题：我未能回答的问题，以及回答被评为没帮助的问题，会以您的原话保存。',
  privacyNoText: '消息文字不保存，也不写入日志。',
  privacyAnswers: '每个回答的主题、服务商、结果和引用的条款，以便对其评价；不含问题中的任何文字。',
  privacyNothingLeaves: '对回复的评价，以及近期提问的次数。任何内容都不会离开运行本程序的机器。',
  privacyDays: (days) => `以上内容在 ${days} 天后删除。`,
  privacyUntilEnd: '程序结束后不保留任何内容。',
  privacyForget: '/forget 立即删除，并说明删除了什么。',
  privacyCounts: (days) => `此外，我按天统计各主题被问及的次数和结果，其中没有任何与您有关的内容，${days} 天后删除。`,
  privacyOperator: (operator) => `相关问题请联系：${operator}。`,
  forgotten: (answers, conversations, feedback, quotas) =>
    `已删除：${answers} 个回答、${conversations} 个对话、${feedback} 个评价和 ${quotas} 个提问计数。这里已没有与您有关的内容。`,
  forgottenSoon: '现在无法全部删除：存储正被其他程序占用，或无法写入。您的请求已记下，一旦可行就会删除剩余内容。',
  notForgotten: '现在无法删除与您有关的内容：存储无法写入。请稍后再发送 /forget；已通知运营者。',
  nothingKept: '这里没有保存与您有关的内容，无需删除。',
};

/** The own words of these commands per language. */
export const aboutWording: Readonly<Record<Language, AboutWording>> = { en, zh };
