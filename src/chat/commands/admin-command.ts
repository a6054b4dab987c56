import type { CommandEntry } from './command-entry.ts';
import { choice, option } from './command-option.ts';

/** What `/admin` shows; each has its entry in `run/admin/admin.ts`. */
export const adminSubjects = [
  { value: 'gaps', names: { en: 'gaps', zh: '空白' } },
  { value: 'status', names: { en: 'status', zh: '状态' } },
] as const;

export type AdminSubject = (typeof adminSubjects)[number]['value'];

/** The command of those whom the operator has named as administrators. */
export const adminCommand: CommandEntry = {
  name: 'admin',
  names: { en: 'admin', zh: '管理' },
  help: {
    en: 'For administrators: what was left open or badly rated; what holds in this channel.',
    zh: '供管理员使用：未能回答或评价不佳的内容，以及本频道的设置。',
  },
  options: [
    option(
      'subject',
      '内容',
      { en: 'what to show', zh: '要查看的内容' },
      { type: 'choice', required: true, choices: adminSubjects.map(({ value, names }) => choice(value, names.zh)) },
    ),
  ],
  examples: { en: ['/admin gaps', '/admin status'], zh: ['/admin gaps', '/admin 状态'] },
  isPrivate: true,
  isFree: true,
  isForAdmins: true,
};
