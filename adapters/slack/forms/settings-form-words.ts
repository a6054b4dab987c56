import type { SettingName } from '../../../src/chat/memory/channel-settings.ts';
import type { Language } from '../../../src/text/language.ts';

/** Labels of the form with settings. A title has at most 24 characters. */
export interface SettingsFormWords {
  readonly titles: Readonly<Record<'channel' | 'workspace', string>>;
  readonly labels: Readonly<Record<SettingName, string>>;
  readonly save: string;
  readonly cancel: string;
  readonly asWorkspace: string;
  readonly unset: string;
  readonly none: string;
  readonly english: string;
  readonly chinese: string;
  readonly on: string;
  readonly off: string;
}

const en: SettingsFormWords = {
  titles: { channel: 'Settings of this channel', workspace: 'Settings for all' },
  labels: {
    provider: 'Whose policy is asked, where a question names nobody',
    country: 'For which place, where a question names none',
    language: 'Language of replies, where a message does not show its own',
    answers: 'Answer here',
    threads: 'In threads, answer follow-ups without a mention',
  },
  save: 'Save',
  cancel: 'Cancel',
  asWorkspace: 'As for all channels of the workspace',
  unset: 'Not set',
  none: 'None in particular',
  english: 'English',
  chinese: 'Chinese',
  on: 'On',
  off: 'Off',
};

const zh: SettingsFormWords = {
  titles: { channel: '本频道的设置', workspace: '全部频道的设置' },
  labels: {
    provider: '问题未写明服务商时，查询哪一家的政策',
    country: '问题未写明地区时，按哪个地区查询',
    language: '看不出语言的消息，用什么语言回复',
    answers: '在此回答',
    threads: '在话题中，未提及我的追问也回答',
  },
  save: '保存',
  cancel: '取消',
  asWorkspace: '与工作区全部频道相同',
  unset: '不设',
  none: '不限',
  english: '英文',
  chinese: '中文',
  on: '开',
  off: '关',
};

/** The labels per language. */
export const settingsFormWords: Readonly<Record<Language, SettingsFormWords>> = { en, zh };
