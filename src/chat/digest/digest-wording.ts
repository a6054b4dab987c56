import type { Language } from '../../text/language.ts';
import type { Outcome } from '../tallies/tally.ts';

/** The bot's own words in a digest. */
export interface DigestWording {
  readonly title: (first: string, last: string) => string;
  readonly questions: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly votes: string;
  readonly voteCounts: (helpful: number, notHelpful: number) => string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly documents: string;
  readonly noDocuments: string;
  readonly changed: (day: string, clauses: number) => string;
  readonly separator: string;
}

const en: DigestWording = {
  title: (first, last) => `The week from ${first} to ${last}`,
  questions: 'Questions',
  outcomes: {
    answered: 'answered',
    partly: 'answered by some of the policies asked',
    silent: 'silent',
    'not-held': 'on providers not held',
    'other-subject': 'on other subjects',
    unclear: 'unclear',
    'other-language': 'in other languages',
    'small-talk': 'small talk',
  },
  votes: 'Votes',
  voteCounts: (helpful, notHelpful) => `${helpful} helpful, ${notHelpful} not helpful`,
  gaps: 'Most often left open or badly rated:',
  noGaps: 'Nothing was left open or badly rated.',
  documents: 'Documents that changed:',
  noDocuments: 'No document changed.',
  changed: (day, clauses) => `on ${day}: ${clauses} ${clauses === 1 ? 'clause' : 'clauses'}`,
  separator: ', ',
};

const zh: DigestWording = {
  title: (first, last) => `${first} 至 ${last} 一周`,
  questions: '提问',
  outcomes: {
    answered: '已回答',
    partly: '部分政策已回答',
    silent: '政策未写明',
    'not-held': '服务商未收录',
    'other-subject': '其他话题',
    unclear: '不明确',
    'other-language': '其他语言',
    'small-talk': '闲聊',
  },
  votes: '评价',
  voteCounts: (helpful, notHelpful) => `${helpful} 个有帮助，${notHelpful} 个没帮助`,
  gaps: '最常未能回答或评价不佳：',
  noGaps: '没有未能回答或评价不佳的内容。',
  documents: '有变动的文件：',
  noDocuments: '没有文件变动。',
  changed: (day, clauses) => `${day}，${clauses} 条`,
  separator: '，',
};

/** The words of a digest per language. */
export const digestWording: Readonly<Record<Language, DigestWording>> = { en, zh };
