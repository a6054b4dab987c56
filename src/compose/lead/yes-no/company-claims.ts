import type { Claim } from './claim.ts';

/** What a company does with data. */
export const companyClaims: readonly Claim[] = [
  {
    id: 'sell',
    by: 'company',
    asks: { en: /\b(?:sell|sold|selling|resell)\b/iu, zh: /出售|售卖|贩卖|卖(?!家|方|公司)/u },
    says: { en: /\b(?:sell|sold|selling|sale of)\b/giu, zh: /出售|售卖|贩卖/gu },
  },
  {
    id: 'share',
    by: 'company',
    asks: {
      en: /\b(?:shared?|shares|sharing|disclosed?|discloses)\b|\b(?:pass(?:es)?|gives?|given|hands?|provides?|sends?)\b.{0,30}\b(?:data|info|information|details|name|number|address|it|them)\b/iu,
      zh: /共享|分享|披露|透露|提供给|给.{0,6}(?:第三方|别人|他人|银行|卖家|商家|公司|警察)|(?:share|传)给/iu,
    },
    says: {
      en: /\b(?:share|disclose|provide|transfer|disclosing|sharing)\b/giu,
      zh: /共享|分享|披露|提供(?=给|信息)|透露/gu,
    },
  },
  {
    id: 'collect',
    by: 'company',
    asks: {
      en: /\b(?:collect|collects|gather|obtain)\b|\brecords? (?:my|our|the|calls?|what|any|which|ip|location)\b|\bget (?:information|data|info)\b/iu,
      zh: /收集|采集|记录(?!的)/u,
    },
    says: { en: /\b(?:collect|gather|record|obtain|receive)\b/giu, zh: /收集|采集|记录(?=您|并|和|这)|获取/gu },
  },
  {
    id: 'transfer-abroad',
    by: 'company',
    asks: {
      en: /\b(?:transfer|send|move|store|stored|keep|sent|transferred|leave)\b.{0,60}\b(?:abroad|overseas|outside|other countries|another country)\b/iu,
      zh: /(?:传|存|转移|传输|送|跑|带).{0,12}(?:国外|境外|海外|以外|其他国家)|出境/u,
    },
    says: {
      en: /\b(?:transfer(?! is)|transferred|store|stored)\b[^.;()]{0,80}?\b(?:abroad|overseas|outside|other countries|another country)\b/giu,
      zh: /(?:传输|转移|存储|传送)[^。；（）]{0,30}?(?:境外|海外|以外|其他国家|其他司法管辖区)/gu,
    },
  },
  {
    id: 'encrypt',
    by: 'company',
    asks: { en: /\bencrypt(?:ed|s|ion)?\b/iu, zh: /加密/u },
    says: { en: /\bencrypt(?:ed|ion|s)?\b|\bcryptographic\b/giu, zh: /加密/gu },
  },
  {
    id: 'charge',
    by: 'company',
    onlyDenied: true,
    asks: {
      en: /\b(?:charge|charged|fee|fees|cost me|pay (?:for|to|a fee))\b/iu,
      zh: /收费|要钱|付费|收钱|花钱|收取费用/u,
    },
    says: { en: /\bcharge (?:a|you a|any)? ?(?:fee|cost)s?\b/giu, zh: /收取(?:合理)?(?:的)?费用|收费/gu },
    denies: { en: /\bfree of charge\b|\bwithout charge\b/giu, zh: /免费/gu },
  },
  {
    id: 'notify',
    by: 'company',
    asks: {
      en: /^(?!.*\bby (?:e-?mail|text|post|phone))(?=.*\b(?:notify|notified|tell|told|inform|informed|let me know|warn|heads-up|announce)\b)/iu,
      zh: /(?<!邮件|短信|电话|站内信)(?:告诉|通知|告知)|打招呼|提醒|知会/u,
    },
    says: { en: /\b(?:notify|inform|notified|informed|tell|told)\b/giu, zh: /告知|告诉|通知(?!书|的)/gu },
  },
  {
    id: 'charge-differently',
    by: 'company',
    asks: {
      en: /\b(?:discriminat\w+|worse|different(?:ly)? (?:price|rate)s?|punish\w*|penali[sz]\w+|raise (?:the |my )?price)\b/iu,
      zh: /歧视|涨价|打折扣|区别对待|差别待遇|穿小鞋|报复/u,
    },
    says: {
      en: /\b(?:discriminat\w+|charge you different prices)\b/giu,
      zh: /歧视|收取不同的价格/gu,
    },
  },
  {
    id: 'profile',
    by: 'company',
    asks: { en: /\b(?:profil(?:e me|es? of|ing)|portraits?)\b/iu, zh: /画像/u },
    says: { en: /\b(?:user )?(?:portraits?|profiling)\b/giu, zh: /画像/gu },
  },
  {
    id: 'train-staff',
    by: 'company',
    asks: {
      en: /\b(?:train(?:s|ed|ing)?)\b.{0,40}\b(?:staff|employees|people|workers)\b|\b(?:staff|employees|workers)\b.{0,40}\btrain(?:ed|ing)?\b/iu,
      zh: /(?:员工|人员).{0,12}培训|培训.{0,12}(?:员工|人员)/u,
    },
    says: { en: /\btraining courses?\b|\btrain(?:ing)? (?:our )?(?:staff|employees)\b/giu, zh: /培训/gu },
  },
  {
    id: 'combine',
    by: 'company',
    asks: { en: /\b(?:combine|merge|link together|join)\b/iu, zh: /合并|结合|关联起来/u },
    says: { en: /\bcombine\b/giu, zh: /结合|合并/gu },
  },
  {
    id: 'use-cookies',
    by: 'company',
    asks: { en: /\b(?:use|uses|set|place|drop)\b.{0,20}\b(?:cookies|web beacons)\b/iu, zh: /用.{0,6}cookie/iu },
    says: { en: /\buse\b[^.;]{0,20}?\b(?:cookies|web beacons)\b/giu, zh: /使用[^。；]{0,8}?cookies?/giu },
  },
  {
    id: 'ask-consent',
    by: 'company',
    asks: {
      en: /\b(?:need|require|ask for|get|obtain|seek|want)\b.{0,30}\b(?:consent|permission|approval)\b|\bask (?:me|us) (?:first|again|before)\b/iu,
      zh: /(?:征求|征得|经过|取得|得到|要|问).{0,10}(?:同意|允许|授权|consent|permission)|先问/iu,
    },
    says: {
      en: /\b(?:with|obtain|obtaining|seek|collect|request) (?:[\w']+ ){0,3}?consent\b|\byour consent for\b|\brequest your consent\b/giu,
      zh: /(?:征求|征得|征询|取得|获得)您?的?(?:事先|明确|单独|授权)?(?:授权)?同意/gu,
    },
    denies: {
      en: /\bdoes not require your (?:prior )?(?:authori[sz]ation|consent)/giu,
      zh: /无需(?:事先)?(?:征得)?您的?(?:授权)?同意/gu,
    },
  },
  {
    id: 'guarantee',
    by: 'company',
    asks: {
      en: /\b(?:guarantee|guaranteed|promise|100 ?%|perfectly secure|completely safe)\b/iu,
      zh: /保证|打包票|担保|百分之百|万无一失|绝对安全/u,
    },
    says: { en: /\bguaranteed?\b|\b(?:completely )?infallible\b/giu, zh: /保证|百分之百安全|绝对安全/gu },
  },
  {
    id: 'rely-on-shield',
    by: 'company',
    asks: { en: /\brely\b.{0,30}\bprivacy shield\b/iu, zh: /(?:依赖|依靠).{0,12}隐私盾/u },
    says: { en: /\brely on (?:the )?(?:\S+ ){0,3}?privacy shield\b/giu, zh: /依赖隐私盾/gu },
  },
  {
    id: 'report-incident',
    by: 'company',
    asks: {
      en: /\breport\w*\b.{0,40}\b(?:regulators?|authorit(?:y|ies)|supervis\w+)\b/iu,
      zh: /(?:向|给).{0,10}(?:监管|主管|政府|当局).{0,8}(?:报告|上报)|上报/u,
    },
    says: { en: /\breport\b/giu, zh: /上报|报告/gu },
  },
];
