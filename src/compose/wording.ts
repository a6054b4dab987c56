import type { ContactKind, ContactPurpose } from '../policy/contact.ts';
import type { Language } from '../text/language.ts';

/** The bot's own words in an answer: one sentence for each reason, and the words around quotes and contacts. */
export interface Wording {
  readonly answer: (provider: string, jurisdictions: string) => string;
  /** The lead of a list, of which the items `from` to `to` stand open. */
  readonly overview: (provider: string, items: { from: number; to: number; total: number }) => string;
  /** How many items of a list are left, and how to see them. */
  readonly left: (count: number) => string;
  readonly comparison: (providers: string) => string;
  readonly family: (name: string, providers: string, count: number) => string;
  readonly nobodyNamed: (provider: string) => string;
  readonly silent: (provider: string) => string;
  readonly silentEverywhere: (providers: string) => string;
  readonly silentShort: string;
  readonly related: string;
  readonly noJudgement: string;
  readonly askThem: (contact: string, what: string) => string;
  readonly toldAbove: (markers: string) => string;
  readonly contacts: (provider: string, jurisdiction: string | null) => string;
  readonly contactsGeneral: (provider: string, jurisdiction: string) => string;
  readonly contactsElsewhere: (provider: string, jurisdictions: string) => string;
  readonly emailLost: (provider: string) => string;
  readonly noContact: (provider: string, kind: string | null) => string;
  readonly lacksPurpose: (provider: string, purpose: string) => string;
  readonly unknownProvider: (names: string, known: string) => string;
  readonly unknownAlso: (names: string) => string;
  readonly questionsLeft: (count: number) => string;
  readonly noMore: string;
  readonly clarify: (providers: string, example: ExampleNames) => string;
  readonly offTopic: (providers: string) => string;
  readonly greeting: (providers: string) => string;
  readonly thanks: string;
  readonly goodbye: string;
  readonly abilities: (providers: string, example: ExampleNames) => string;
  readonly shorter: string;
  readonly puzzled: string;
  readonly delivery: string;
  readonly feeling: string;
  readonly praise: string;
  readonly translation: string;
  /** In front of the policy's own words, where their translation is read first. */
  readonly original: string;
  readonly version: (date: string) => string;
  readonly undated: string;
  readonly lines: (first: number, last: number) => string;
  readonly suggestions: string;
  readonly listSeparator: string;
  readonly colon: string;
  readonly inBrackets: (text: string) => string;
  /** Between what a contact is and what it is for. */
  readonly kindSeparator: string;
  readonly kinds: Readonly<Record<ContactKind, string>>;
  readonly purposes: Readonly<Record<ContactPurpose, string>>;
}

/** Names of two held policies for examples; null where there are not so many. */
export interface ExampleNames {
  readonly provider: string | null;
  readonly other: string | null;
}

const en: Wording = {
  answer: (provider, jurisdictions) =>
    `${provider}'s policy says${jurisdictions ? ` for people in ${jurisdictions}` : ''}:`,
  overview: (provider, { from, to, total }) =>
    total === to && from === 1
      ? `${provider}'s policy says:`
      : `${provider}'s policy says (${from === to ? from : `${from}–${to}`} of ${total}):`,
  left: (count) => `${count} more: say "more".`,
  comparison: (providers) => `What the policies say (${providers}):`,
  family: (name, providers, count) =>
    `"${name}" has ${count === 2 ? 'two' : count} policies here, so ${count === 2 ? 'both' : 'all'} are shown: ${providers}.`,
  nobodyNamed: (provider) => `No provider was named; ${provider}'s policy answers best. Name another to ask its own.`,
  silent: (provider) => `${provider}'s policy does not say anything about this that I can quote.`,
  silentEverywhere: (providers) =>
    `None of the policies here says anything about this that I can quote (${providers}).`,
  silentShort: 'says nothing on this',
  noJudgement: 'I set their words side by side; which of them is stricter or better is yours to judge.',
  related: 'The nearest passages, which do not answer it:',
  askThem: (contact, what) => `You could ask them: ${contact} (${what}).`,
  toldAbove: (markers) => `Answered by ${markers} above.`,
  contacts: (provider, jurisdiction) =>
    `Contacts in ${provider}'s policy${jurisdiction ? ` for ${jurisdiction}` : ''}:`,
  contactsGeneral: (provider, jurisdiction) =>
    `${provider}'s policy gives no contact of its own for ${jurisdiction}; what follows are its general ones.`,
  contactsElsewhere: (provider, jurisdictions) =>
    `${provider}'s policy has further contacts for ${jurisdictions}: name one of them to see these.`,
  emailLost: (provider) => `${provider}'s policy announces an e-mail address here, but the text I hold has lost it.`,
  noContact: (provider, kind) => `${provider}'s policy gives no ${kind ?? 'contact'} for this.`,
  lacksPurpose: (provider, purpose) =>
    `${provider}'s policy names nothing for "${purpose}"; what follows is whom to write to instead.`,
  unknownProvider: (names, known) => `I hold no policy of ${names}. I can quote those of ${known}.`,
  unknownAlso: (names) => `I hold no policy of ${names}.`,
  questionsLeft: (count) => `And ${count} more: ask ${count === 1 ? 'it' : 'them'} next.`,
  noMore: 'That is all I can quote on this. Ask about another side of it, or name another provider.',
  clarify: (providers, { provider }) =>
    `What would you like to know, and about which provider? I hold the privacy policies of ${providers}.${provider ? ` For example: "How long does ${provider} keep my data?"` : ''}`,
  offTopic: (providers) => `I can only quote what privacy policies say. I hold those of ${providers}.`,
  greeting: (providers) =>
    `Hello! Ask me what the privacy policy of a provider says, and I quote the clause: ${providers}.`,
  thanks: "You're welcome. Ask on whenever you like.",
  goodbye: 'Good-bye!',
  abilities: (providers, { provider, other }) =>
    `I answer questions on privacy policies with their own words: the sentence, where it stands, which version it is from, and whom to write to. I invent nothing and say so when a policy is silent. I hold the policies of ${providers}. You can also ${other ? `compare them ("${provider} vs ${other}: cookies") or ` : ''}look up contacts.`,
  shorter:
    'I quote the policies word for word and cannot shorten them. A narrower question gets a shorter answer: ask for one thing, such as "how long" or "with whom".',
  puzzled:
    'I quote the policies word for word and do not reword them. Ask about one point of it, or say "in English" or "in Chinese" for the other language.',
  delivery: 'I can only answer here: I send, save and print nothing. Please copy what you need.',
  feeling: 'All is well here, thank you. I am at my best with questions on privacy policies.',
  praise: 'Thank you! I only quote what is written.',
  translation: 'Unofficial translation',
  original: 'Original',
  version: (date) => `version of ${date}`,
  undated: 'undated',
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  suggestions: 'You could also ask:',
  listSeparator: ', ',
  colon: ': ',
  inBrackets: (text) => ` (${text})`,
  kindSeparator: ', ',
  kinds: {
    email: 'e-mail address',
    phone: 'phone number',
    address: 'postal address',
    url: 'web page',
    organisation: 'organisation',
  },
  purposes: {
    privacy: 'privacy contact',
    dpo: 'data protection officer',
    controller: 'controller',
    representative: 'representative',
    agent: 'domestic agent',
    complaint: 'complaints',
    regulator: 'regulator',
    request: 'data requests',
    support: 'customer support',
    preferences: 'preferences',
    vendor: 'recipient named in the policy, not the provider',
    information: 'further information',
  },
};

/** A text with spaces where it begins or ends with letters that are not Chinese, as Chinese text has them around. */
const apart = (text: string): string =>
  `${/^[A-Za-z0-9]/.test(text) ? ' ' : ''}${text}${/[A-Za-z0-9]$/.test(text) ? ' ' : ''}`;

/** The same at the beginning of a sentence. */
const after = (text: string): string => apart(text).trimStart();

const zh: Wording = {
  answer: (provider, jurisdictions) =>
    `${after(provider)}的政策${jurisdictions ? `（适用于${jurisdictions}）` : ''}写道：`,
  overview: (provider, { from, to, total }) =>
    total === to && from === 1
      ? `${after(provider)}的政策写道：`
      : `${after(provider)}的政策写道（共 ${total} 条，以下是第 ${from === to ? from : `${from}–${to}`} 条）：`,
  left: (count) => `还有 ${count} 条，回复“更多”即可查看。`,
  comparison: (providers) => `各家政策的原文（${providers}）：`,
  family: (name, providers, count) => `“${name}”在这里有${count === 2 ? '两' : count}份政策，一并列出：${providers}。`,
  nobodyNamed: (provider) => `问题中没有指明哪一家，${after(provider)}的政策最相关。如需其他家的说法，请指明。`,
  silent: (provider) => `${after(provider)}的政策对此没有可以引用的说明。`,
  silentEverywhere: (providers) => `这里的政策（${providers}）对此都没有可以引用的说明。`,
  silentShort: '对此没有说明',
  noJudgement: '这里只并列各家原文，不评判哪一家更严格或更好。',
  related: '最接近的条文如下（并未回答该问题）：',
  askThem: (contact, what) => `可以向其询问：${contact}（${what}）。`,
  toldAbove: (markers) => `见上文 ${markers}。`,
  contacts: (provider, jurisdiction) =>
    `${after(provider)}政策中的联系方式${jurisdiction ? `（${jurisdiction}）` : ''}：`,
  contactsGeneral: (provider, jurisdiction) =>
    `${after(provider)}的政策没有为${jurisdiction}单独列出联系方式，以下为通用联系方式。`,
  contactsElsewhere: (provider, jurisdictions) =>
    `${after(provider)}的政策另有以下地区的联系方式：${jurisdictions}。请说明地区以查看。`,
  emailLost: (provider) => `${after(provider)}的政策此处本应有一个电子邮箱，但所存文本中已缺失。`,
  noContact: (provider, kind) => `${after(provider)}的政策没有给出相应的${kind ?? '联系方式'}。`,
  lacksPurpose: (provider, purpose) => `${after(provider)}的政策没有给出“${purpose}”的联系方式，以下为其他联系方式。`,
  unknownProvider: (names, known) => `我没有收录${apart(names)}的政策。可以引用的有：${known}。`,
  unknownAlso: (names) => `我没有收录${apart(names)}的政策。`,
  questionsLeft: (count) => `另有 ${count} 个问题，请接着问。`,
  noMore: '对此可以引用的就是这些。可以换个角度提问，或指定其他服务商。',
  clarify: (providers, { provider }) =>
    `想了解哪一家的什么内容？我收录了这些隐私政策：${providers}。${provider ? `例如：“${after(provider)}会把我的数据保留多久？”` : ''}`,
  offTopic: (providers) => `我只能引用隐私政策的原文，收录的有：${providers}。`,
  greeting: (providers) => `您好！可以问我各家隐私政策怎么写，我会引用原文：${providers}。`,
  thanks: '不客气，随时可以继续问。',
  goodbye: '再见！',
  abilities: (providers, { provider, other }) =>
    `我用隐私政策的原文回答问题：引用哪一句、出自哪一节、哪个版本、该联系谁。不编造；政策没写的会直说。收录的政策：${providers}。也可以${other ? `比较各家（“${after(provider ?? '')}和${apart(other)}的 cookies”）或` : ''}查询联系方式。`,
  shorter: '我只逐字引用政策原文，不能缩写。问得更具体，回答就更短，例如“保留多久”“给谁”。',
  puzzled: '我只逐字引用政策原文，不改写。可以就其中一点提问，或说“用英文”“用中文”换一种语言。',
  delivery: '我只能在这里回答，不能发送、保存或打印，请自行复制所需内容。',
  feeling: '一切都好，谢谢。我最擅长回答隐私政策方面的问题。',
  praise: '谢谢！我只是照原文引用。',
  translation: '非官方译文',
  original: '原文',
  version: (date) => `${date} 版`,
  undated: '未注明日期',
  lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
  suggestions: '还可以问：',
  listSeparator: '、',
  colon: '：',
  inBrackets: (text) => `（${text}）`,
  kindSeparator: '、',
  kinds: { email: '电子邮箱', phone: '电话', address: '通讯地址', url: '网页', organisation: '机构' },
  purposes: {
    privacy: '隐私联系方式',
    dpo: '数据保护官',
    controller: '控制者',
    representative: '代表',
    agent: '境内代理人',
    complaint: '投诉',
    regulator: '监管机构',
    request: '个人信息权利请求',
    support: '客户支持',
    preferences: '偏好设置',
    vendor: '政策中列出的接收方，并非该服务商',
    information: '更多信息',
  },
};

/** The bot's own words per language. */
export const wording: Readonly<Record<Language, Wording>> = { en, zh };
