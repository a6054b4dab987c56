import type { Language } from '../../../src/text/language.ts';

/** Sentences that the bot says about itself on Discord, mostly instead of an answer. */
export interface NoticeWords {
  readonly tooOld: string;
  readonly restarting: string;
  readonly restarted: string;
  readonly tooLate: string;
  readonly failed: string;
  readonly noText: string;
  readonly notInMemory: string;
  readonly forbidden: string;
  readonly roleOnly: string;
  readonly noWords: string;
  readonly restInFile: string;
  readonly humanAsked: string;
  readonly humanAskedBefore: string;
  readonly humanNotAsked: string;
  /** Behind the mentions of those who are asked. */
  readonly needsHuman: (link: string) => string;
  /** The line above an answer that repeats the question. */
  readonly asked: (question: string) => string;
}

const en: NoticeWords = {
  tooOld: 'This button is from an earlier version of me and does nothing any more; please ask the question again.',
  restarting: 'I am being restarted; please ask again in a minute.',
  restarted: 'I was restarted before I could answer; please ask again.',
  tooLate: 'This took too long, so I have no answer to it; please ask again.',
  failed: 'Something went wrong on my side, so I have no answer to this; please ask again.',
  noText: 'There is no text in this message that I could look up; please ask in your own words with /ask.',
  notInMemory: 'I do not have this answer in memory any more; please ask the question again.',
  forbidden:
    'I cannot answer in the channel where you mentioned me: my role is not allowed to send messages there. Ask me here, or have my role allowed to.',
  roleOnly: 'Discord hides the text of messages that mention only my role. Please mention me by name, or use /ask.',
  noWords: 'I can read text and text files only, no voice, picture or sticker. Please write your question.',
  restInFile: 'The whole reply is in the file, as Discord takes no more messages here.',
  humanAsked: 'I have asked those who can help; they answer here.',
  humanAskedBefore: 'Somebody has already been asked about this question.',
  humanNotAsked: 'Discord did not let me ask anybody here; please try again, or ask in another channel.',
  needsHuman: (link) => `A question needs your answer: ${link}`,
  asked: (question) => `Asked: “${question}”`,
};

const zh: NoticeWords = {
  tooOld: '这个按钮来自旧版本，已不起作用；请重新提问。',
  restarting: '我正在重新启动，请一分钟后再问。',
  restarted: '我在回答之前被重新启动了，请再问一次。',
  tooLate: '用时太久，未能回答；请再问一次。',
  failed: '我这边出了差错，未能回答；请再问一次。',
  noText: '这条消息里没有可以查询的文字；请用 /ask 以自己的话提问。',
  notInMemory: '这条回答已不在内存中，请重新提问。',
  forbidden: '您在频道中提及了我，但我的身份组无权在那里发言。请在这里提问，或让管理员允许我的身份组发言。',
  roleOnly: 'Discord 不让我看到只提及我的身份组的消息。请直接提及我，或使用 /ask。',
  noWords: '我只能读文字和文本文件，不能读语音、图片或贴纸。请写下您的问题。',
  restInFile: '此处无法再发送更多消息，完整回复见文件。',
  humanAsked: '我已请可以帮忙的人在这里解答。',
  humanAskedBefore: '已就这个问题请人解答。',
  humanNotAsked: 'Discord 不允许我在这里请人解答；请再试一次，或在其他频道提问。',
  needsHuman: (link) => `有一个问题需要您解答：${link}`,
  asked: (question) => `问题：“${question}”`,
};

/** These sentences in each language. */
export const noticeWords: Readonly<Record<Language, NoticeWords>> = { en, zh };
