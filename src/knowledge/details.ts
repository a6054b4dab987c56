import type { Patterns } from '../patterns/patterns.ts';

/**
 * A detail that questions ask for by itself: how they sound, and what a sentence that gives one holds. A kind of answer
 * (`answer-types.ts`) says which sentence fits best; a detail says whether the question is answered at all: "as long as
 * necessary" answers "how long", but not "how many months".
 */
export interface Detail {
  readonly id: string;
  readonly ask: Patterns;
  readonly given: RegExp;
}

const SPAN =
  '(?:\\d|\\b(?:one|two|three|five|seven|ten|twelve|fifteen|thirty|sixty|ninety|a))\\)? ?(?:business |calendar |working |additional |further )?(?:day|week|month|year|hour|minute)s?\\b|[\\d一二两三四五六七八九十]）?\\s*(?:个?工作日|天|日内|个月|年|小时|分钟)';

export const details: readonly Detail[] = [
  {
    id: 'count',
    ask: {
      en: ['how many', '(the|what) number of', 'how (often|frequently)', 'what percentage'],
      zh: ['几(个|次|级|人|条|轮|份|种)', '多少(个|人|次|条|种)', '多久一次', '(频率|比例|百分之几)'],
    },
    given:
      /\d|\b(?:two|three|four|five|six|seven|once|twice|annual(?:ly)?|regular(?:ly)?|quarterly|monthly|weekly)\b|每年|定期|[一二两三四五六七八九十](?:次|个|种)/iu,
  },
  {
    id: 'span',
    ask: {
      en: [
        'how many ... (days|weeks|months|years|hours|minutes)',
        'exactly how long',
        'within how',
        '(what|which) deadline',
      ],
      zh: ['几(个|)(天|月|年|小时|工作日|分钟)', '多少(个|)(天|月|年|小时|工作日|分钟)', '第几天'],
    },
    given: new RegExp(SPAN, 'iu'),
  },
  {
    id: 'period',
    ask: {
      en: ['how (long|fast|quickly|soon)'],
      zh: ['多久', '多长', '(期限|时限|有效期)'],
    },
    given: new RegExp(
      `${SPAN}|as long as|no longer than|period|promptly|期限|期间|时长|尽快|及时|必要|immediately|timely`,
      'iu',
    ),
  },
  {
    id: 'name',
    ask: {
      en: [
        'by name',
        'names of',
        'name the',
        'company name',
        'which ... (company|firm|bank|vendor|processor|partner|bureau|broker|insurer|courier|regulator|authority|department)',
        'what (company|firm|bank|vendor|regulator|authority|department)',
        'what is ... called',
        'list of ... (by name|names)',
      ],
      zh: [
        '叫什么',
        '哪(几|)家',
        '(名单|国名|公司名)',
        '哪(个|些|几个)(公司|机构|部门|银行|厂商|供应商|伙伴)',
        '(什么|具体)名字',
        '列(出来|个名单|个清单)',
      ],
    },
    given:
      /(?:\p{Lu}[\w&.]+ ){1,4}(?:B\.V|Private|Authority|Commission|Commissioner)|\b(?:[Ll]td|[Ll]imited|[Ii]nc|LLC|SARL|G\.K)\b|\be\.g\. \p{L}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}|有限公司|委员会|https?:|@/u,
  },
  {
    id: 'country',
    ask: {
      en: ['(which|what) (country|countries|region)', 'in which (country|region)'],
      zh: ['哪(个|些|几个)(国家|地区)', '哪国'],
    },
    given:
      /singapore|china|ireland|united states|u\.s\.|germany|hong kong|europe|eea|mainland|countr(?:y|ies)|worldwide|新加坡|中国|美国|欧|爱尔兰|香港|卢森堡|巴西|日本|印度|国家|地区|境内|全球/iu,
  },
  {
    id: 'city',
    ask: {
      en: ['(which|what) (city|cities|state|data centre|data center)', 'in which (city|state)'],
      zh: ['哪(个|些|几个)(城市|州|机房|省)', '哪座'],
    },
    given:
      /singapore|hong kong|hangzhou|beijing|shanghai|luxembourg|london|seattle|tokyo|paulo|delhi|sydney|\bcity\b|street|\bdata cent(?:er|re) you\b|新加坡|香港|杭州|北京|上海|卢森堡|首尔|\p{Script=Han}市(?!场)/iu,
  },
  {
    id: 'sum',
    ask: {
      en: [
        'how much (money|compensation|does|do|is|will|would)',
        '(fine|penalty|refund)',
        '(price|cost|fee) of',
        'what (fee|price|fine)',
        'free of charge',
      ],
      zh: ['多少钱', '(罚款|违约金|赔偿金|退款)', '(赔|罚)多少', '收(多少|不收)费', '(要钱|收费|免费)吗'],
    },
    given: /\bfees?\b|charg|\bcosts?\b|free of|price|compensat|liab|\bpay\b|费|赔|罚|价|责任/iu,
  },
];
