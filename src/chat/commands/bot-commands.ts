import { adminCommand } from './admin-command.ts';
import type { CommandEntry } from './command-entry.ts';
import { option } from './command-option.ts';

/** Commands on the bot itself: they work with a used-up quota too, and concern the person alone. */
export const botCommands: readonly CommandEntry[] = [
  {
    name: 'help',
    names: { en: 'help', zh: '帮助' },
    help: { en: 'How to ask, and what else I can do.', zh: '如何提问，还能做什么。' },
    options: [
      option('command', '命令', { en: 'one command in detail', zh: '某个命令的详细说明' }, { complete: 'command' }),
    ],
    examples: { en: ['/help', '/help contact'], zh: ['/help', '/help contact'] },
    isPrivate: true,
    isFree: true,
  },
  {
    name: 'about',
    names: { en: 'about', zh: '关于' },
    help: { en: 'What this is, how exact it is, version and index.', zh: '这是什么、准确度如何、版本与索引。' },
    options: [],
    examples: { en: ['/about'], zh: ['/about'] },
    isPrivate: true,
    isFree: true,
  },
  {
    name: 'privacy',
    names: { en: 'privacy', zh: '隐私' },
    help: {
      en: 'What I keep of you, how long, and how to have it deleted.',
      zh: '我保存您的哪些信息、保存多久、如何删除。',
    },
    options: [],
    examples: { en: ['/privacy'], zh: ['/privacy'] },
    isPrivate: true,
    isFree: true,
  },
  {
    name: 'forget',
    names: { en: 'forget', zh: '忘记' },
    help: { en: 'Delete what I keep of you, at once.', zh: '立即删除我保存的与您有关的内容。' },
    options: [],
    examples: { en: ['/forget'], zh: ['/forget'] },
    isPrivate: true,
    isFree: true,
  },
  adminCommand,
];
