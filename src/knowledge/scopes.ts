import type { Patterns } from '../patterns/patterns.ts';

/** Ways to speak of several providers without naming them. */
export type Scope = 'all' | 'which' | 'others' | 'home';

/** Wordings of each scope; the first that matches in this order holds. */
export const scopes: readonly { readonly id: Scope; readonly forms: Patterns }[] = [
  {
    id: 'others',
    forms: {
      en: [
        'the (others|other ones|other providers|other vendors|other clouds|other companies|other four|other three|rest of them)',
        'and the (rest|others)',
        'how about the (rest|others)',
      ],
      zh: [
        '其他(几|)家',
        '其它(几|)家',
        '另外(几|)家',
        '其余(几|)家',
        '别的(几|)家',
        '其他(云|)(厂商|供应商|公司|服务商)',
        '剩下(的|几家)',
      ],
    },
  },
  {
    id: 'which',
    forms: {
      en: [
        'which (cloud|) (provider|vendor|company|supplier|one|policy|of them|of these|of those|of the)',
        'which (provider|vendor)',
        'who among',
        'who of (them|these)',
        '(do|does|is|are|can|will|did|has|have) (any|some|one) (of (them|these|those|the)|(cloud|) (provider|vendor|company))',
        'any of (them|these|the (provider|vendor|five|clouds))',
        'who has the',
        '(what|which) (cloud|) vendor',
      ],
      zh: [
        '哪(几|些|)家',
        '哪(个|些)(云|)(厂商|供应商|公司|服务商|平台)',
        '(有没有|有)(哪|)一家',
        '谁家',
        '哪一家',
        '哪朵云',
        '哪(个|些)云',
      ],
    },
  },
  {
    id: 'home',
    forms: {
      en: [
        'the (chinese|china|american|us|u.s.) (ones|provider|vendor|clouds|company|companies)',
        '(chinese|american) (cloud|) (provider|vendor|companies|clouds)',
        '(provider|vendor) from (china|america|the us)',
      ],
      zh: [
        '(国内|中国|国产)(的|)(这|)(几|)(家|些)',
        '(国内|中国|国产)(云|)(厂商|服务商|供应商|公司)',
        '(美国|国外|外国)(的|)(云|)(厂商|服务商|公司|那家|几家)',
      ],
    },
  },
  {
    id: 'all',
    forms: {
      en: [
        '(everyone|everybody)',
        '(each|every|all) (of (them|the|these|those)|) (cloud|) (provider|vendor|company|policy|cloud|one|five|supplier)',
        '(all|each) (five|of them|of these|of those)',
        '(each|every) (provider|vendor|company|one|policy)',
        'across (all|the) (provider|vendor|board|five|policies)',
        'all the (provider|vendor|clouds|policies)',
        'they all',
        'compare (them|all|everyone|the (five|provider|vendor))',
        'the five',
        'for each',
      ],
      zh: [
        '各家',
        '每(一|)家',
        '所有(的|)(厂商|云|供应商|公司|服务商|家)',
        '(这|)五家',
        '各(个|)(厂商|云|供应商|公司|服务商|平台)',
        '全部(厂商|五家|公司)',
        '(几|这几)家(都|分别|各|的)',
        '大家都',
        '分别',
      ],
    },
  },
];
