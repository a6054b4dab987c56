import type { Language } from '../../../src/text/language.ts';

/** The bot's messages about buttons, forms and channels. */
export interface SlackNotices {
  readonly sharedChannel: string;
  readonly gone: string;
  readonly notShared: string;
  readonly unknownButton: string;
  readonly formTooLate: string;
  readonly restarted: string;
  readonly humanAsked: string;
  readonly humanAskedBefore: string;
  readonly humanNotAsked: string;
  /** Behind the mentions of those who are asked. */
  readonly needsHuman: (link: string) => string;
  readonly unsure: string;
  readonly noQuestion: string;
  readonly wordless: string;
  readonly sharedBy: (name: string) => string;
  readonly asked: (question: string) => string;
}

const en: SlackNotices = {
  sharedChannel:
    'This channel is shared with another organisation, so I do not answer here. Please write to me directly, or ask in a channel of your own.',
  gone: 'I do not have that answer in memory any more. Please ask again, and it is there to be shared.',
  notShared: 'Slack did not let me post that here. Invite me to the channel, or copy the answer.',
  unknownButton: 'I no longer know what this button was for. Please ask again.',
  formTooLate: 'Slack did not let me open the form in time. Please try again, or write to me directly.',
  restarted: 'I was restarted while I was answering you. If there is no answer here, please ask again.',
  humanAsked: 'I have asked those who can help; they answer here.',
  humanAskedBefore: 'Somebody has already been asked about this question.',
  humanNotAsked: 'Slack did not let me ask anybody here. Please try again, or ask in another channel.',
  needsHuman: (link) => `A question needs your answer${link ? `: ${link}` : '.'}`,
  unsure: 'Slack did not confirm that my answer arrived. If it is not here in a moment, please ask again.',
  noQuestion: 'Please write a question.',
  wordless: 'I can read text and text files only, no voice, picture or other file. Please write your question.',
  sharedBy: (name) => `Shared by ${name}`,
  asked: (question) => `Asked: “${question}”`,
};

const zh: SlackNotices = {
  sharedChannel: '此频道与其他组织共享，我不在这里回答。请直接私信我，或在自己组织的频道里提问。',
  gone: '那条回答已不在内存中。请再问一次，然后即可分享。',
  notShared: 'Slack 不允许我在这里发布。请邀请我加入频道，或复制该回答。',
  unknownButton: '我已不知道这个按钮的用途，请再问一次。',
  formTooLate: 'Slack 未能及时打开表单。请再试一次，或直接私信我。',
  restarted: '我在回答您时被重新启动了。如果这里没有回答，请再问一次。',
  humanAsked: '我已请可以帮忙的人在这里解答。',
  humanAskedBefore: '已就这个问题请人解答。',
  humanNotAsked: 'Slack 不允许我在这里请人解答。请再试一次，或在其他频道提问。',
  needsHuman: (link) => `有一个问题需要您解答${link ? `：${link}` : '。'}`,
  unsure: 'Slack 没有确认我的回答已送达。如果稍后仍没有看到，请再问一次。',
  noQuestion: '请填写问题。',
  wordless: '我只能读文字和文本文件，不能读语音、图片或其他文件。请写下您的问题。',
  sharedBy: (name) => `由 ${name} 分享`,
  asked: (question) => `提问：“${question}”`,
};

/** The bot's messages in Slack that are not answers, by language. */
export const slackNotices: Readonly<Record<Language, SlackNotices>> = { en, zh };
