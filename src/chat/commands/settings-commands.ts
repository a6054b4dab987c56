import type { CommandEntry, CommandOption } from './command-entry.ts';
import { choice, option, providerOption } from './command-option.ts';

/** Values that every setting takes: left to the level above. */
const UNSET = choice('unset', '不设');

const onOff = (name: string, zh: string, help: CommandOption['help']): CommandOption =>
  option(name, zh, help, { type: 'choice', choices: [choice('on', '开'), choice('off', '关'), UNSET] });

const forAdministrators = { isPrivate: true, isFree: true, isForAdmins: true, isForWorkspace: true };

/** Commands of those who administer a workspace, for its channels. */
export const settingsCommands: readonly CommandEntry[] = [
  {
    name: 'settings',
    names: { en: 'settings', zh: '设置' },
    help: {
      en: 'For administrators: whose policy this channel asks, country, language, on or off.',
      zh: '供管理员使用：本频道默认的服务商、地区、语言，以及开关。',
    },
    options: [
      providerOption({
        en: 'asked where a question names nobody; none, or unset',
        zh: '未写明服务商时查询哪一家；可填 none 或 unset',
      }),
      option(
        'country',
        '地区',
        {
          en: 'for which place, unless a question names one; none, or unset',
          zh: '未写明地区时按哪个地区；可填 none 或 unset',
        },
        { complete: 'jurisdiction' },
      ),
      option(
        'language',
        '语言',
        { en: 'of replies to messages that do not show theirs', zh: '看不出语言的消息用什么语言回复' },
        { type: 'choice', choices: [choice('en', '英文'), choice('zh', '中文'), choice('none', '无'), UNSET] },
      ),
      onOff('answers', '回答', { en: 'off: I keep silent here', zh: '关：我在这里不作声' }),
      onOff('threads', '话题', {
        en: 'off: in threads, too, I answer mentions only',
        zh: '关：在话题中也只回答提及我的消息',
      }),
      option(
        'for',
        '范围',
        { en: 'this channel (usual), or all channels here', zh: '本频道（默认），或这里的全部频道' },
        { type: 'choice', choices: [choice('channel', '频道'), choice('workspace', '全部')] },
      ),
    ],
    examples: {
      en: [
        '/settings',
        '/settings provider:{provider}',
        '/settings answers:off',
        '/settings language:zh for:workspace',
      ],
      zh: [
        '/settings',
        '/settings provider:{provider}',
        '/settings answers:off',
        '/settings language:zh for:workspace',
      ],
    },
    ...forAdministrators,
  },
  {
    name: 'subscribe',
    names: { en: 'subscribe', zh: '订阅' },
    help: {
      en: 'For administrators: post here what changes in the documents of a provider.',
      zh: '供管理员使用：某家的文件有变化时在此发布。',
    },
    options: [
      providerOption({ en: 'whose documents; nothing lists the subscriptions', zh: '哪一家的文件；不填则列出订阅' }),
    ],
    examples: { en: ['/subscribe', '/subscribe {provider}'], zh: ['/subscribe', '/subscribe {provider}'] },
    ...forAdministrators,
  },
  {
    name: 'unsubscribe',
    names: { en: 'unsubscribe', zh: '退订' },
    help: { en: 'For administrators: end a subscription of this channel.', zh: '供管理员使用：取消本频道的订阅。' },
    options: [
      providerOption({ en: 'whose documents; nothing ends all subscriptions', zh: '哪一家的文件；不填则取消全部订阅' }),
    ],
    examples: { en: ['/unsubscribe {provider}'], zh: ['/unsubscribe {provider}'] },
    ...forAdministrators,
  },
];
