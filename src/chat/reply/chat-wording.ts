import type { Language } from '../../text/language.ts';

/** The bot's words in chat apart from its answers: notices, labels of buttons, evidence. */
export interface ChatWording {
  readonly tooLong: (length: number, most: number) => string;
  readonly quotaPerson: (uses: number, seconds: number) => string;
  readonly quotaChannel: (uses: number, seconds: number) => string;
  readonly failed: (reference: string) => string;
  readonly changing: (providers: string) => string;
  readonly showSource: (marker: number) => string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly share: string;
  readonly evidence: string;
  readonly askHuman: string;
  readonly voted: (helpful: boolean) => string;
  readonly evidenceTitle: string;
  readonly evidenceLabels: Readonly<
    Record<
      | 'quote'
      | 'provider'
      | 'policy'
      | 'section'
      | 'for'
      | 'clause'
      | 'version'
      | 'file'
      | 'hash'
      | 'url'
      | 'index'
      | 'time',
      string
    >
  >;
}

const number = (value: number): string => value.toLocaleString('en');

const en: ChatWording = {
  tooLong: (length, most) =>
    `That is ${number(length)} characters long; I read questions of up to ${number(most)}. Please ask in fewer words.`,
  quotaPerson: (uses, seconds) =>
    `You have used up your ${uses} questions in ${seconds} seconds. Please ask again in a moment.`,
  quotaChannel: (uses, seconds) =>
    `This channel has used up its ${uses} questions in ${seconds} seconds. Please ask again in a moment, or directly.`,
  failed: (reference) =>
    `Something went wrong on my side, so I have no answer to this; please ask again, and mention reference ${reference} if it happens once more.`,
  changing: (providers) =>
    `The document of ${providers} is being replaced, so I do not quote it now. I am reading it again; please ask once more in a moment.`,
  showSource: (marker) => `Show source ${marker}`,
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  share: 'Share',
  evidence: 'Copy as evidence',
  askHuman: 'Ask a human',
  voted: (helpful) =>
    helpful ? 'Thank you, noted as helpful.' : 'Thank you, noted as not helpful. Other words may find a better clause.',
  evidenceTitle: 'Evidence from a privacy policy, quoted word for word by Clausewise',
  evidenceLabels: {
    quote: 'Quote',
    provider: 'Provider',
    policy: 'Policy',
    section: 'Section',
    for: 'Written for',
    clause: 'Clause',
    version: 'Version',
    file: 'File',
    hash: 'SHA-256 of the file',
    url: 'Web page',
    index: 'Index',
    time: 'Time',
  },
};

const zh: ChatWording = {
  tooLong: (length, most) => `这条消息有 ${number(length)} 个字符，问题最长 ${number(most)} 个字符，请精简后再问。`,
  quotaPerson: (uses, seconds) => `您在 ${seconds} 秒内的 ${uses} 次提问已用完，请稍后再问。`,
  quotaChannel: (uses, seconds) => `本频道在 ${seconds} 秒内的 ${uses} 次提问已用完，请稍后再问，或私下提问。`,
  failed: (reference) => `我这边出了差错，未能回答；请再问一次，若再次出现，请告知编号 ${reference}。`,
  changing: (providers) => `${providers}的文件正在更换，现在不便引用。我正在重新读取，请稍后再问一次。`,
  showSource: (marker) => `查看原文 ${marker}`,
  helpful: '有帮助',
  notHelpful: '没帮助',
  share: '分享',
  evidence: '复制为证据',
  askHuman: '请人解答',
  voted: (helpful) => (helpful ? '谢谢，已记为有帮助。' : '谢谢，已记为没帮助。换个说法也许能找到更合适的条款。'),
  evidenceTitle: '隐私政策证据，由 Clausewise 逐字引用',
  evidenceLabels: {
    quote: '引文',
    provider: '服务商',
    policy: '政策',
    section: '章节',
    for: '适用地区',
    clause: '条款',
    version: '版本',
    file: '文件',
    hash: '文件 SHA-256',
    url: '网页',
    index: '索引',
    time: '时间',
  },
};

/** The bot's own words in chat per language. */
export const chatWording: Readonly<Record<Language, ChatWording>> = { en, zh };
