import type { Language } from '../../../../text/language.ts';
import type { SettingName } from '../../../memory/channel-settings.ts';
import type { SettingOrigin } from '../../../settings/resolve-settings.ts';

/** The bot's own words to those who administer a workspace. */
export interface SettingsWords {
  readonly notAdministrator: string;
  readonly nowhere: string;
  readonly saved: Readonly<Record<'channel' | 'workspace', string>>;
  readonly here: string;
  readonly names: Readonly<Record<SettingName, string>>;
  readonly origins: Readonly<Record<SettingOrigin, string>>;
  readonly nobody: string;
  readonly noPlace: string;
  readonly noLanguage: string;
  readonly switched: Readonly<Record<'on' | 'off', string>>;
  readonly notHeld: (name: string) => string;
  readonly filed: (names: string) => string;
  readonly threadsNotFollowed: string;
  readonly unknownPlace: (typed: string) => string;
  readonly policies: string;
  readonly index: string;
  readonly indexAge: (id: string, date: string, days: number) => string;
  readonly version: string;
}

const en: SettingsWords = {
  notAdministrator: 'Only those who administer this workspace or server can do that.',
  nowhere: 'This is for channels of a workspace or server: use it in one of them.',
  saved: { channel: 'Saved for this channel.', workspace: 'Saved for all channels here.' },
  here: 'What holds here, and who has set it:',
  names: {
    provider: 'Provider',
    country: 'Country',
    language: 'Language',
    answers: 'Answers',
    threads: 'Follows threads',
  },
  origins: {
    file: 'set by the operator in the file of channels',
    channel: 'set for this channel',
    workspace: 'set for all channels here',
    'built-in': 'not set',
  },
  nobody: 'nobody in particular',
  noPlace: 'no place in particular',
  noLanguage: 'that of the person',
  switched: { on: 'on', off: 'off' },
  notHeld: (name) => `${name}, whose policy is not held: nobody in particular`,
  filed: (names) => `The operator has set in the file of channels, which goes before this: ${names}.`,
  threadsNotFollowed: 'The operator has not switched on that I read threads: I answer mentions only.',
  unknownPlace: (typed) => `I know no place “${typed}”.`,
  policies: 'Policies held',
  index: 'Index',
  indexAge: (id, date, days) => `${id}, made on ${date}, ${days === 1 ? '1 day' : `${days} days`} ago`,
  version: 'Version',
};

const zh: SettingsWords = {
  notAdministrator: '只有本工作区或服务器的管理员可以这样做。',
  nowhere: '此命令用于工作区或服务器的频道：请在频道中使用。',
  saved: { channel: '已为本频道保存。', workspace: '已为这里的全部频道保存。' },
  here: '此处生效的设置及其来源：',
  names: { provider: '服务商', country: '地区', language: '语言', answers: '回答', threads: '跟进话题' },
  origins: {
    file: '由运营者在频道文件中设定',
    channel: '为本频道设定',
    workspace: '为这里的全部频道设定',
    'built-in': '未设定',
  },
  nobody: '不限服务商',
  noPlace: '不限地区',
  noLanguage: '随提问者',
  switched: { on: '开', off: '关' },
  notHeld: (name) => `${name}，其政策未收录：不限服务商`,
  filed: (names) => `以下各项由运营者在频道文件中设定，优先于此处：${names}。`,
  threadsNotFollowed: '运营者未开启读取话题：我只回答提及我的消息。',
  unknownPlace: (typed) => `我不认识“${typed}”这个地区。`,
  policies: '收录的政策',
  index: '索引',
  indexAge: (id, date, days) => `${id}，建于 ${date}，${days} 天前`,
  version: '版本',
};

/** The own words on settings per language. */
export const settingsWords: Readonly<Record<Language, SettingsWords>> = { en, zh };
