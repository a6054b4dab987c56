import type { Claim } from './claim.ts';

/** What a person may do, or has a right to. */
export const userClaims: readonly Claim[] = [
  {
    id: 'delete',
    by: 'user',
    asks: {
      en: /\b(?:delete|erase|erased|deleted|remove|removed|wipe|taken down)\b/iu,
      zh: /删除|删掉|删(?!了|完|过)|注销|清除/u,
    },
    says: {
      en: /\b(?:delete|erase|erasure|removal|remove|deletion)\b/giu,
      zh: /删除|注销/gu,
    },
  },
  {
    id: 'access-copy',
    by: 'user',
    asks: {
      en: /\b(?:access|copy|copies|look at|view|find out what)\b|\bsee (?:my|what|which|all)\b/iu,
      zh: /查看|查阅|复制|副本|访问|查询/u,
    },
    says: { en: /\b(?:access|copy|copies|view|query|inquire)\b/giu, zh: /查阅|复制|访问|查询|副本|查看/gu },
  },
  {
    id: 'download',
    by: 'user',
    asks: { en: /\b(?:download|export)\b/iu, zh: /导出|下载|匯出|下載/u },
    says: { en: /\b(?:download|export)\b/giu, zh: /导出|下载|匯出|下載/gu },
  },
  {
    id: 'correct',
    by: 'user',
    asks: {
      en: /\b(?:correct|corrected|fix|fixed|update|amend|rectify|change (?:my|our))\b/iu,
      zh: /更正|改正|修改|更新|纠正/u,
    },
    says: {
      en: /\b(?:correct|rectify|amend|update|modify|correction|rectification)\b/giu,
      zh: /更正|修改|更新|改正/gu,
    },
  },
  {
    id: 'port',
    by: 'user',
    asks: {
      en: /\b(?:portability|port|take .{0,40}to another|transfer(?:red)? .{0,40}to (?:another|a different)|move .{0,40}to another)\b/iu,
      zh: /可携|转(?:移)?(?:给|到|去).{0,10}(?:别|其他|另)|portability/iu,
    },
    says: {
      en: /\b(?:portability|transfer it to a third party|transfer(?:red)? to (?:a|another))\b/giu,
      zh: /转移(?=至|给|到)|可携/gu,
    },
  },
  {
    id: 'withdraw',
    by: 'user',
    asks: {
      en: /\b(?:withdraw|revoke|take back)\b.{0,30}\bconsent\b|\b(?:withdraw|revoke)\b/iu,
      zh: /撤回|撤销|收回/u,
    },
    says: { en: /\b(?:withdraw|revoke|withdrawn)\b/giu, zh: /撤回|撤销/gu },
  },
  {
    id: 'object',
    by: 'user',
    asks: {
      en: /\b(?:object|opt[ -]out|unsubscribe|stop getting|switch off|turn off|refuse|reject|decline)\b/iu,
      zh: /拒绝|退订|反对|关掉|关闭|不接受/u,
    },
    says: {
      en: /\b(?:object|opt[ -]out|unsubscribe|refuse|reject|decline|discontinue)\b/giu,
      zh: /拒绝|退订|反对|关闭/gu,
    },
  },
  {
    id: 'restrict',
    by: 'user',
    asks: { en: /\brestrict\w*\b/iu, zh: /限制/u },
    says: { en: /\brestrict(?:ion)?\b/giu, zh: /限制/gu },
  },
  {
    id: 'complain',
    by: 'user',
    asks: { en: /\b(?:complain|complaint)\b/iu, zh: /投诉|申诉/u },
    says: { en: /\b(?:complain|complaints?)\b/giu, zh: /投诉|申诉/gu },
  },
  {
    id: 'restore',
    by: 'any',
    asks: {
      en: /\b(?:recover\w*|restor\w+|bring back|get .{0,30}back|undo|reactivat\w+|reopen)\b/iu,
      zh: /恢复|找回|找得回|撤销注销|重新启用/u,
    },
    says: { en: /\b(?:restored|recovered|re-?enable|reactivate)\b/giu, zh: /恢复|找回|重新启用/gu },
  },
  {
    id: 'manage-cookies',
    by: 'user',
    asks: {
      en: /\b(?:delete|clear|manage|disable|switch off)\b.{0,20}\bcookies?\b/iu,
      zh: /(?:删|清|管理|禁用|关).{0,6}cookie|cookies?.{0,8}(?:删|清|管理|禁用|关)/iu,
    },
    says: {
      en: /\b(?:delete|clear|manage|disable)\b[^.;]{0,20}?\bcookies?\b/giu,
      zh: /(?:管理|删除|清除|禁用)[^。；]{0,12}?cookies?/giu,
    },
  },
];
