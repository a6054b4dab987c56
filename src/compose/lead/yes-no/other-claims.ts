import type { Claim } from './claim.ts';

/** What holds of a policy, of children, of other companies. */
export const otherClaims: readonly Claim[] = [
  {
    id: 'applies',
    by: 'any',
    onlyDenied: true,
    asks: {
      en: /\b(?:apply|applies|cover|covers|covered|stretch to)\b/iu,
      zh: /适用|管(?:不管|吗|得)|归.{0,14}管|涵盖|覆盖/u,
    },
    says: { en: /\b(?:apply|applies) to\b/giu, zh: /适用(?=于|任)/gu },
  },
  {
    id: 'minors-use',
    by: 'any',
    asks: {
      en: /\b(?:kids?|child(?:ren)?|minors?|teenagers?|under ?age)\b.{0,60}\b(?:use|sign up|register|open|create|buy|join|allowed)\b|\blet (?:kids|children|minors)\b/iu,
      zh: /(?:未成年|儿童|小孩|孩子).{0,14}(?:注册|使用|用|开|买|注策)/u,
    },
    says: {
      en: /\bminors are (?:not )?allowed\b/giu,
      zh: /未成年人(?:不得|不可以|可以)[^。；]{0,10}(?:注册|创建|使用)/gu,
    },
  },
  {
    id: 'old-versions',
    by: 'any',
    asks: {
      en: /\b(?:old|older|previous|earlier|past|historical)\b.{0,30}\b(?:version|versions|policy|policies)\b/iu,
      zh: /(?:旧|历史|以前|之前|老).{0,6}(?:版|政策)/u,
    },
    says: { en: /\b(?:historical|previous|earlier|older) versions?\b/giu, zh: /(?:历史|旧|先前)版本/gu },
  },
  {
    id: 'deemed-accepted',
    by: 'any',
    asks: {
      en: /\b(?:count as|mean (?:that )?i|agreed|accepted|saying yes)\b/iu,
      zh: /算.{0,8}(?:同意|答应|接受)|(?:等于|视为).{0,6}(?:同意|接受)/u,
    },
    says: {
      en: /\b(?:deemed to (?:have )?(?:accepted?|agreed?)|signifies your acceptance|constitutes? (?:your )?acceptance)\b/giu,
      zh: /(?:即表示|视为|即视为)[^。；]{0,10}(?:接受|同意|认可)/gu,
    },
  },
  {
    id: 'recipients-reuse',
    by: 'any',
    asks: {
      en: /\b(?:use|reuse)\b.{0,60}\b(?:other|own|anything else|different|another) ?(?:purposes?|things?|ends?|project)?\b/iu,
      zh: /(?:拿去|用于|用来|用在|用到).{0,6}(?:别|其他|其它|另)/u,
    },
    says: {
      en: /\b(?:use|used) (?:\S+ ){0,5}?(?:for|in) (?:any )?(?:other|their own|another) purposes?\b/giu,
      zh: /用于(?:任何)?其他(?:用途|目的)/gu,
    },
  },
  {
    id: 'sensitive',
    by: 'any',
    asks: { en: /\b(?:is|are|treated as|considered)\b.{0,60}\bsensitive\b/iu, zh: /(?:算|是|属于).{0,6}敏感/u },
    says: { en: /\b(?:is|are|considered|treated as) (?:\S+ ){0,3}?sensitive\b/giu, zh: /属于(?:个人)?敏感/gu },
  },
  {
    id: 'employer-monitors',
    by: 'any',
    asks: {
      en: /\b(?:boss|employer|organi[sz]ation|company|admin\w*)\b.{0,30}\b(?:look|see|read|monitor|access|control)\b/iu,
      zh: /(?:老板|公司|单位|雇主|组织).{0,10}(?:看|查|监控|访问|控制)/u,
    },
    says: {
      en: /\borgani[sz]ation(?:,)? may (?:monitor|access|control)\b/giu,
      zh: /(?:组织|单位)[^。；]{0,8}可(?:能|以)(?:会)?(?:监控|访问|控制)/gu,
    },
  },
  {
    id: 'third-parties-collect',
    by: 'any',
    asks: {
      en: /\b(?:advertisers?|third part(?:y|ies)|partners?|vendors?)\b.{0,30}\b(?:collect|gather|track)\b/iu,
      zh: /(?:第三方|广告商|合作伙伴|合作方).{0,10}(?:收集|采集|跟踪)/u,
    },
    says: {
      en: /\b(?:third[ -]party|advertisers?|partners?|third parties)\b[^.;]{0,40}?\bmay (?:also )?collect\b/giu,
      zh: /第三方[^。；，]{0,12}可能(?:会)?收集/gu,
    },
  },
  {
    id: 'public-posts',
    by: 'any',
    asks: {
      en: /\b(?:everyone|everybody|anyone|other people|others|the public|strangers)\b.{0,30}\b(?:see|read|view)\b/iu,
      zh: /(?:别人|所有人|大家|其他人|谁都).{0,6}(?:看|读)|给别人看/u,
    },
    says: {
      en: /\b(?:accessed|viewed|read|seen)\b[^.;]{0,60}?\bby (?:anyone|others|anybody|everyone)\b/giu,
      zh: /被[^。；]{0,16}(?:他人|任何人)[^。；]{0,12}(?:访问|阅读|查看)/gu,
    },
  },
  {
    id: 'liable',
    by: 'any',
    asks: { en: /\b(?:liable|responsible|liability)\b/iu, zh: /负责吗|承担责任|赔偿?吗|担责/u },
    says: {
      en: /\b(?:assume|accept|bear) (?:any |the )?(?:legal |corresponding )?(?:responsibility|liability)\b|\b(?:responsible|liable) for\b/giu,
      zh: /承担(?:任何|相应)?(?:的)?(?:法律)?责任/gu,
    },
  },
  {
    id: 'has-officer',
    by: 'any',
    asks: {
      en: /\b(?:have|has|appoint\w*|is there)\b.{0,30}\b(?:dpo|data protection officer|privacy officer|privacy team|data protection department)\b/iu,
      zh: /有.{0,10}(?:数据保护官|专职|专门的?(?:部门|团队|人)|DPO)/iu,
    },
    says: {
      en: /\b(?:set up|appointed|established|designated) (?:a |an )?(?:\w+ ){0,4}?(?:department|officer|team)\b/giu,
      zh: /(?:设立|任命|指定|设置)[^。；，]{0,14}(?:部门|保护官|负责人|团队)/gu,
    },
  },
  {
    id: 'verify-identity',
    by: 'any',
    asks: {
      en: /\b(?:verify|check|confirm|prove|proof of)\b.{0,20}\b(?:identity|who i am)\b/iu,
      zh: /(?:核实|验证|核验|证明|确认).{0,6}身份/u,
    },
    says: {
      en: /\b(?:verify|prove|confirm) (?:your|the user's) identity\b|\bproof of identity\b/giu,
      zh: /(?:验证|证明|核实|核验)您?的?(?:用户)?身份|身份证明/gu,
    },
  },
  {
    id: 'change-policy',
    by: 'any',
    asks: {
      en: /\b(?:change|revise|update|modify|amend)\b.{0,20}\b(?:policy|statement|notice|terms|it)\b/iu,
      zh: /(?:政策|条款|声明).{0,6}(?:会|可能).{0,4}(?:变|改|更新|修订)/u,
    },
    says: {
      en: /\b(?:revise|update|modify|amend|change) (?:or \w+ )?(?:this|our|the) (?:privacy )?(?:policy|statement|notice)\b/giu,
      zh: /(?:修订|更新|变更|修改)本?(?:隐私)?(?:政策|声明)|(?:政策|声明)[^。；，]{0,6}(?:发生变更|变更)/gu,
    },
  },
];
