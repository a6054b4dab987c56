import type { Patterns } from '../patterns/patterns.ts';

/** What a message wants of the answer before it. */
export type FollowUp = 'wording' | 'more' | 'why' | 'in-english' | 'in-chinese';

/** Wordings of requests that only make sense behind an answer; the message must hold little else. */
export const followUps: readonly { readonly id: FollowUp; readonly forms: Patterns }[] = [
  {
    id: 'wording',
    forms: {
      en: [
        '(exact|original|full|actual|literal|precise) (wording|text|words|clause|quote|sentence|passage)',
        '(show|give|quote) (me|) (the|that|it) (clause|quote|text|wording|source|original)',
        'word for word',
        'verbatim',
        '(what|where) (does|is) (it|that) (say|written|stated) exactly',
        '(source|citation) please',
      ],
      zh: [
        '原文',
        '原话',
        '逐字',
        '(具体|完整|准确)(的|)(条文|条款|表述|措辞)',
        '(条款|条文)(怎么|是怎么)(写|说)的',
        '出处',
      ],
    },
  },
  {
    id: 'in-english',
    forms: {
      en: ['in english', '(english|translate) (please|it|that|version)', 'translate (it|that|this) (into|to) english'],
      zh: ['用英文', '英文(版|呢|的|)', '翻译成英文', '英语'],
    },
  },
  {
    id: 'in-chinese',
    forms: {
      en: ['in chinese', 'chinese (please|version)', '(into|to) chinese'],
      zh: ['用中文', '中文(版|呢|的|)', '翻译成中文', '说中文'],
    },
  },
  {
    id: 'more',
    forms: {
      en: [
        'more',
        'anything else',
        'what else',
        'go on',
        'continue',
        'more (on|about) (that|this|it)',
        'other (passages|clauses|quotes)',
        'is that all',
        'and then',
        'tell me more',
      ],
      zh: [
        '还有(吗|呢|别的|其他|没有|)',
        '更多',
        '继续',
        '接着说',
        '别的呢',
        '其他(的|)呢',
        '就这些',
        '详细(点|一点|说说)',
      ],
    },
  },
  {
    id: 'why',
    forms: {
      en: ['why', 'why (is that|so|not)', 'how come', 'for what reason', 'what for'],
      zh: ['为什么', '为啥', '为何', '凭什么', '什么原因', '怎么会'],
    },
  },
];
