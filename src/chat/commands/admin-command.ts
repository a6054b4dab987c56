import type { CommandEntry } from './command-entry.ts';
import { choice, option } from './command-option.ts';

/** What `/admin` shows; each has its entry in `run/admin/admin.ts`. */
export const adminSubjects = [{ value: 'status', names: { en: 'status', zh: '状态' } }] as const;

export type AdminSubject = (typeof adminSubjects)[number]['value'];

/** The command of those who are in charge of the bot. */
export const adminCommand: CommandEntry = {
  name: 'admin',
  names: { en: 'admin', zh: '管理' },
  help: {
    en: 'For administrators: what holds in this channel and why, index, policies, version.',
    zh: '供管理员使用：本频道的设置及其来源、索引、政策、版本。',
  },
  options: [
    option(
      'subject',
      '内容',
      { en: 'what to show', zh: '要查看的内容' },
      { type: 'choice', required: true, choices: adminSubjects.map(({ value, names }) => choice(value, names.zh)) },
    ),
  ],
  examples: { en: ['/admin status'], zh: ['/admin status'] },
  isPrivate: true,
  isFree: true,
  isForAdmins: true,
};
