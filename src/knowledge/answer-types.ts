import type { Patterns } from '../patterns/patterns.ts';

/** A kind of answer: how questions that want it sound, and what a sentence that can give it holds. */
export interface AnswerType {
  readonly id: string;
  readonly ask: Patterns;
  /** Evidence in a sentence, by its looks. */
  readonly evidence: RegExp;
}

const NUMBER_EN = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|a';
const NUMBER_ZH = '[\\d一二两三四五六七八九十百]+';

/** What kind of thing an answer is, most telling first. */
export const answerTypes: readonly AnswerType[] = [
  {
    id: 'duration',
    ask: {
      en: [
        'how long',
        'how many (days|weeks|months|years|hours)',
        'how (fast|quickly|soon)',
        'time (limit|frame)',
        'deadline',
        'turnaround',
        'response time',
        'retention period',
        'for how (many|long)',
        'take this long',
        'within ... (days|weeks|months)',
      ],
      zh: [
        '多久',
        '多长时间',
        '几天',
        '多少天',
        '几个月',
        '几年',
        '多少年',
        '期限',
        '多快',
        '时限',
        '多长',
        '何时回复',
        '什么时候回复',
        '时效',
        '几个工作日',
        '多少个工作日',
      ],
    },
    evidence: new RegExp(
      `(?:\\d+|\\b(?:${NUMBER_EN})) (?:further |business |calendar |working |additional )?(?:day|week|month|year|hour)s?|as long as|no longer than|period|promptly|reasonable (?:time|period)|${NUMBER_ZH}\\s*(?:个?工作日|天|日内|个月|年|小时)|期限|期间|时长|尽快|及时`,
      'iu',
    ),
  },
  {
    id: 'date',
    ask: {
      en: [
        'when was',
        'when were',
        'when did',
        'what date',
        'last (updated|changed|revised|modified)',
        'effective date',
        'since when',
        'which (date|version)',
        'how (old|recent|current)',
        'when ... (updated|effective|take effect|come into force)',
        'latest version',
      ],
      zh: [
        '什么时候更新',
        '哪天',
        '何时',
        '更新日期',
        '生效日期',
        '更新时间',
        '生效时间',
        '什么时候生效',
        '最近一次',
        '哪一年',
        '什么时候改',
        '几号',
        '最后更新',
      ],
    },
    evidence:
      /\b(?:19|20)\d\d\b|\d\s*月\s*\d{1,2}\s*日|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/iu,
  },
  {
    id: 'age',
    ask: {
      en: [
        'how old',
        'what age',
        'age (limit|requirement|threshold)',
        'minimum age',
        'under (13|14|16|18)',
        'years old',
      ],
      zh: ['几岁', '多大', '年龄', '岁数', '满多少岁', '多少岁'],
    },
    evidence:
      /under (?:the )?age|age of|\b(?:13|14|16|18)\b|years? (?:old|of age)|周岁|\d\s*岁|成年|\badults?\b|minor/iu,
  },
  {
    id: 'email',
    ask: {
      en: ['email address', '(what|which) ... email', 'email (of|for)', 'mail them', 'e-mail'],
      zh: ['邮箱', '邮件地址', '电邮', 'email'],
    },
    evidence: /[\w.+-]+@[\w-]+\.\w+|e-?mail|邮箱|邮件/iu,
  },
  {
    id: 'phone',
    ask: {
      en: [
        'phone number',
        'telephone',
        'hotline',
        '(ring|call|phone) (them|you|about|up)',
        'number ... (call|ring)',
        'call ... number',
        'support number',
      ],
      zh: ['电话', '热线', '打哪个', '拨打', '客服号码'],
    },
    evidence: /\+?\d[\d ()-]{6,}\d|hotline|telephone|\bcall\b|电话|热线/iu,
  },
  {
    id: 'address',
    ask: {
      en: [
        '(postal|mailing|street|snail mail|office) address',
        'send ... (letter|mail|post)',
        'write ... letter',
        'where (do|can|should|to) ... (write|post)',
        '(write|post|mail) ... (to them|to the)',
        'by (letter|mail)',
        'where ... (office|located)',
        'by post',
        'address of',
      ],
      zh: ['地址', '寄信', '寄到', '寄哪', '邮寄', '写信', '寄给', '去信', '通讯地址', '办公地址'],
    },
    evidence: /\b(?:street|floor|tower|road|avenue|room|block)\b|c\/o|address|地址|大厦|街道|寄信/iu,
  },
  {
    id: 'url',
    ask: {
      en: [
        'link',
        'url',
        'web form',
        'webform',
        'which page',
        'online form',
        'portal',
        'website where',
        'where (can|do) i (submit|find|manage)',
      ],
      zh: ['链接', '网址', '哪个页面', '网页', '表单', '入口', '网站在哪'],
    },
    evidence: /https?:|click here|portal|点击此处|控制台|console|网站|页面/iu,
  },
  {
    id: 'person',
    ask: {
      en: [
        'who is',
        'who are',
        'whom',
        'which (entity|company|authority|regulator|department|team)',
        'who ... (responsible|controls|handles|owns|gets|sees)',
        'name of the',
        'who can',
      ],
      zh: [
        '谁',
        '哪个部门',
        '哪家公司',
        '哪个公司',
        '哪个实体',
        '哪个机构',
        '负责人是',
        '哪个主体',
        '什么公司',
        '哪些人',
      ],
    },
    evidence:
      /\p{Lu}\p{L}+ (?:Limited|Ltd|Inc|LLC|SARL|B\.V|Private)|officer|department|controller|authority|commission|personnel|employees|公司|部门|负责人|委员会|机构|控制者|人员/iu,
  },
  {
    id: 'money',
    ask: {
      en: [
        'how much',
        'fee',
        '(any|a) (charge|cost)',
        'cost (me|us|anything)',
        'free of charge',
        'for free',
        'do (i|we) (have to|need to) pay',
        'charge (me|us)',
      ],
      zh: ['收费', '免费', '费用', '要钱', '花钱', '多少钱', '收不收费', '付费'],
    },
    evidence: /\bfees?\b|charge|\bcosts?\b|free of|收费|费用|免费/iu,
  },
  {
    id: 'reason',
    ask: {
      en: ['why', 'what for', 'reason', 'for what purpose', 'what ... used for', 'purpose of'],
      zh: ['为什么', '为啥', '干嘛', '原因', '目的', '为何', '用来做什么', '用来干', '用途', '凭什么'],
    },
    evidence:
      /in order to|for the purpose|because|purposes?|so that|\bto (?:provide|help|ensure|prevent|improve|verify|comply|protect)\b|以便|为了|用于|目的|需要|以.{0,12}(?:验证|防|保护|改进)/iu,
  },
  {
    id: 'procedure',
    ask: {
      en: [
        'how (do|can|would|should) (i|we|you|one|customers|users|people)',
        'how to',
        'where (do|can|should) (i|we)',
        'what (do|should) (i|we) (do|need)',
        'steps',
        'way to',
        'procedure',
        'is there a way',
        'where ... (go|manage|change|turn off)',
      ],
      zh: ['怎么', '如何', '怎样', '咋', '在哪', '去哪', '哪里', '步骤', '流程', '途径', '办理', '渠道', '哪儿'],
    },
    evidence:
      /you (?:can|may)|please|log (?:in|on)|contact us|go to|by (?:clicking|contacting|sending|setting|configuring)|click|您可以|请|登录|联系我们|通过|前往|发送/iu,
  },
  {
    id: 'list',
    ask: {
      en: [
        'what (kind|type|sort|categories|information|data|personal|rights|purposes|measures)',
        'which (data|information|kinds|types|rights|purposes)',
        'list',
        'what ... collect',
        'what are',
        'categories',
        'examples of',
        'what else',
      ],
      zh: ['哪些', '什么信息', '什么数据', '有什么', '都有', '列表', '种类', '类型', '哪几', '包括什么', '都收集'],
    },
    evidence:
      /such as|including|includes?|following|for example|e\.g\.|, \p{L}+(?: \p{L}+)?, (?:and|or)? ?|包括|例如|如下|以下|、.+、/iu,
  },
  {
    id: 'definition',
    ask: {
      en: [
        'what (does|do) ... mean',
        'what is (a|an|the|meant)',
        'what counts as',
        'definition',
        'define',
        'what exactly is',
        'meaning of',
        'who counts as',
        'considered',
      ],
      zh: ['什么是', '是什么意思', '定义', '算是', '指的是', '是指', '怎么界定', '什么叫', '啥叫', '算不算'],
    },
    evidence: /\bmeans\b|refers to|defined as|\bis an? \b|是指|指的是|构成|称为/iu,
  },
  {
    id: 'permission',
    ask: {
      en: [
        'can (i|we|you|they|it)',
        'may (i|we|they)',
        'do (i|we|you|they)',
        'does (it|the|he|she)',
        'is it',
        'are (we|they|you|there)',
        'will (they|you|it|we)',
        'allowed',
        'have to',
        'must (i|we)',
        'would they',
        'could they',
        'is there',
        'am i',
      ],
      zh: [
        '能不能',
        '可以吗',
        '可不可以',
        '是否',
        '会不会',
        '有没有',
        '能否',
        '是不是',
        '要不要',
        '必须',
        '允许',
        '能吗',
        '会吗',
        '吗',
      ],
    },
    evidence:
      /\b(?:may|can|will|do not|does not|cannot|must|shall|have the right|are not|is not|unless|only)\b|可以|可能|不会|有权|必须|应当|不得|将|无需|仅/iu,
  },
];
