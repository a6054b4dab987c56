import type { Language } from '../../text/language.ts';

/** The bot's own words about documents. */
interface DocumentWording {
  readonly held: (count: number) => string;
  readonly more: (count: number) => string;
  readonly updated: (date: string) => string;
  readonly effective: (date: string) => string;
  readonly undated: string;
  readonly dates: (provider: string, dates: string) => string;
  readonly noDate: (provider: string) => string;
  readonly newest: (provider: string, dates: string) => string;
  readonly oldest: (provider: string, dates: string) => string;
  readonly notCompared: (providers: string) => string;
  readonly age: (isTrue: boolean, provider: string, dates: string) => string;
  readonly mentions: (term: string, count: number, of: number, providers: string) => string;
  readonly section: (provider: string, number: string) => string;
  readonly furtherPassages: (count: number) => string;
  readonly noSection: (provider: string, number: string) => string;
  readonly sections: (provider: string, count: number) => string;
  readonly separator: string;
}

const en: DocumentWording = {
  held: (count) => (count === 1 ? 'I hold 1 privacy policy:' : `I hold ${count} privacy policies:`),
  more: (count) => `… and ${count} more.`,
  updated: (date) => `updated ${date}`,
  effective: (date) => `effective ${date}`,
  undated: 'no date given',
  dates: (provider, dates) => `${provider}'s policy, as I hold it: ${dates}.`,
  noDate: (provider) =>
    `${provider}'s policy, as I hold it, gives no date: neither of its last update nor of its effect.`,
  newest: (provider, dates) => `The newest policy here is ${provider}'s: ${dates}.`,
  oldest: (provider, dates) => `The oldest policy here is ${provider}'s: ${dates}.`,
  notCompared: (providers) => `Not compared, as no date is given: ${providers}.`,
  age: (isTrue, provider, dates) => `${isTrue ? 'Yes' : 'No'}. ${provider}'s policy, as I hold it: ${dates}.`,
  mentions: (term, count, of, providers) =>
    count === 0
      ? `None of the ${of} policies mentions “${term}”.`
      : `${count} of ${of} policies ${count === 1 ? 'mentions' : 'mention'} “${term}”: ${providers}.`,
  section: (provider, number) => `Section ${number} of ${provider}'s policy:`,
  furtherPassages: (count) => ` (${count} more passages follow: say "more")`,
  noSection: (provider, number) => `${provider}'s policy, as I hold it, has no section ${number}.`,
  sections: (provider, count) =>
    count === 0
      ? `${provider}'s policy, as I hold it, has no sections.`
      : `${provider}'s policy has ${count} ${count === 1 ? 'section' : 'sections'}:`,
  separator: ', ',
};

const zh: DocumentWording = {
  held: (count) => `我收录了 ${count} 份隐私政策：`,
  more: (count) => `……另有 ${count} 份。`,
  updated: (date) => `更新于${date}`,
  effective: (date) => `生效于${date}`,
  undated: '未注明日期',
  dates: (provider, dates) => `${provider}的政策（所存版本）${dates}。`,
  noDate: (provider) => `${provider}的政策（所存版本）没有注明日期：既没有更新日期，也没有生效日期。`,
  newest: (provider, dates) => `这里最新的是${provider}的政策：${dates}。`,
  oldest: (provider, dates) => `这里最早的是${provider}的政策：${dates}。`,
  notCompared: (providers) => `未注明日期、无法比较的有：${providers}。`,
  age: (isTrue, provider, dates) => `${isTrue ? '是的' : '不是'}。${provider}的政策（所存版本）${dates}。`,
  mentions: (term, count, of, providers) =>
    count === 0 ? `${of} 份政策都没有提到“${term}”。` : `${of} 份政策中有 ${count} 份提到“${term}”：${providers}。`,
  section: (provider, number) => `${provider}的政策第 ${number} 条：`,
  furtherPassages: (count) => `（后面还有 ${count} 段，说“更多”可继续）`,
  noSection: (provider, number) => `${provider}的政策（所存版本）没有第 ${number} 条。`,
  sections: (provider, count) =>
    count === 0 ? `${provider}的政策没有分章节。` : `${provider}的政策共有 ${count} 个部分：`,
  separator: '、',
};

/** The bot's own words about documents, by language. */
export const documentWording: Readonly<Record<Language, DocumentWording>> = { en, zh };
