import type { Language } from '../../../../text/language.ts';
import type { GapKind } from '../../../tallies/group-gaps.ts';

/** The bot's own words to those who are in charge of it. */
export interface AdminWording {
  readonly notAdmin: string;
  readonly notHere: string;
  readonly which: string;
  readonly gapsTitle: (days: number) => string;
  readonly noGaps: (days: number) => string;
  readonly more: (count: number) => string;
  readonly times: (count: number) => string;
  readonly kinds: Readonly<Record<GapKind, string>>;
  readonly noTopic: string;
  readonly nobody: string;
  readonly nearest: (places: string) => string;
  readonly reasons: (reasons: string) => string;
  readonly askedAs: (questions: string) => string;
  readonly separator: string;
}

const en: AdminWording = {
  notAdmin: 'This is for the administrators that the operator of this bot has named in its setting ADMINS.',
  notHere: 'I show this to you alone only: as a command of this app (/admin gaps), or in a direct message.',
  which: 'Which of these do you want to see?',
  gapsTitle: (days) => `What was left open or badly rated in the last ${days} days`,
  noGaps: (days) => `In the last ${days} days nothing was left open or badly rated.`,
  more: (count) => `And ${count} more: \`clausewise gaps\` lists them all.`,
  times: (count) => `${count} ×`,
  kinds: {
    silent: 'silent',
    'not-held': 'not held',
    'other-subject': 'other subject',
    'badly-rated': 'badly rated',
  },
  noTopic: 'no known topic',
  nobody: 'nobody named',
  nearest: (places) => `nearest: ${places}`,
  reasons: (reasons) => `reasons: ${reasons}`,
  askedAs: (questions) => `asked as: ${questions}`,
  separator: ', ',
};

const zh: AdminWording = {
  notAdmin: '此命令仅供本机器人的运营者在设置 ADMINS 中指定的管理员使用。',
  notHere: '此内容只向您一人显示：请作为本应用的命令（/admin gaps）使用，或私下发送。',
  which: '要查看哪一项？',
  gapsTitle: (days) => `最近 ${days} 天未能回答或评价不佳的内容`,
  noGaps: (days) => `最近 ${days} 天没有未能回答或评价不佳的内容。`,
  more: (count) => `另有 ${count} 项：\`clausewise gaps\` 列出全部。`,
  times: (count) => `${count} 次`,
  kinds: { silent: '未写明', 'not-held': '未收录', 'other-subject': '其他话题', 'badly-rated': '评价不佳' },
  noTopic: '无已知主题',
  nobody: '未指明服务商',
  nearest: (places) => `最接近的条款：${places}`,
  reasons: (reasons) => `理由：${reasons}`,
  askedAs: (questions) => `问法：${questions}`,
  separator: '、',
};

/** The own words to administrators per language. */
export const adminWording: Readonly<Record<Language, AdminWording>> = { en, zh };
