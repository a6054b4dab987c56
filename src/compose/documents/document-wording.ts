import type { Language } from '../../text/language.ts';
import type { DocumentFact, VersionName } from './document-fact.ts';

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
  readonly compared: (fact: ComparedFact, provider: string) => string;
  readonly change: (fact: ChangeFact) => string;
  readonly oneVersion: (provider: string, held: VersionName, older: string) => string;
  readonly unchanged: (provider: string, held: VersionName) => string;
}

type ComparedFact = Extract<DocumentFact, { fact: 'compared' }>;
type ChangeFact = Extract<DocumentFact, { fact: 'change' }>;

/** Words of a change that are listed. */
const MAX_LISTED_CHANGES = 6;

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
  compared: ({ from, to, isOldest, added, removed, reworded, moved, more }, provider) => {
    const counts = [
      added > 0 && `${added} added`,
      removed > 0 && `${removed} removed`,
      reworded > 0 && `${reworded} reworded`,
    ].filter(Boolean);
    return [
      isOldest ? `The oldest version of ${provider}'s policy that I hold is ${versionEn(from)}.` : '',
      `${provider}'s policy, ${versionEn(to)}, compared with ${versionEn(from)}: ${counts.length > 0 ? `clauses ${counts.join(', ')}.` : 'no clause has changed.'}`,
      moved > 0 ? `${moved} moved with the same words.` : '',
      more > 0 ? `${more} more changes follow: say "more".` : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  change: ({ change, removed, added }) =>
    change === 'reworded'
      ? `Reworded: ${listChanges(removed, added, (before, after) => (before && after ? `“${before}” became “${after}”` : after ? `“${after}” was added` : `“${before}” was removed`), '; ')}. Before and after:`
      : change === 'added'
        ? 'Added:'
        : 'Removed:',
  oneVersion: (provider, held, older) =>
    `I hold only one version of ${provider}'s policy, ${versionEn(held)}, so I cannot tell what has changed. Put an older text beside it, with its date at the end of the name (such as ${older}), to compare them.`,
  unchanged: (provider, held) =>
    `The newest version of ${provider}'s policy that I hold is ${versionEn(held)}; I know of no change after that.`,
};

const versionEn = ({ date, file, replaced }: VersionName): string =>
  replaced
    ? `the text that ${file} had until ${replaced}${date ? `, dated ${date}` : ''}`
    : `the version of ${date ?? 'an unknown date'} (${file})`;

const versionZh = ({ date, file, replaced }: VersionName): string =>
  replaced ? `${file} 在 ${replaced} 之前的文本${date ? `（${date}）` : ''}` : `${date ?? '日期不详'}版本（${file}）`;

/** Words that took one another's place, in order, joined and cut. */
function listChanges(
  removed: readonly string[],
  added: readonly string[],
  say: (before: string, after: string) => string,
  separator: string,
): string {
  const pairs = removed.map((before, i) => say(before, added[i] ?? ''));
  const shown = pairs.slice(0, MAX_LISTED_CHANGES).join(separator);
  return pairs.length > MAX_LISTED_CHANGES ? `${shown}${separator}…` : shown;
}

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
  compared: ({ from, to, isOldest, added, removed, reworded, moved, more }, provider) => {
    const counts = [
      added > 0 && `新增 ${added} 条`,
      removed > 0 && `删除 ${removed} 条`,
      reworded > 0 && `改写 ${reworded} 条`,
    ].filter(Boolean);
    return [
      isOldest ? `我收录的${provider}政策的最早版本是${versionZh(from)}。` : '',
      `${provider}的政策，${versionZh(to)}与${versionZh(from)}相比：${counts.length > 0 ? `${counts.join('，')}。` : '条款没有变化。'}`,
      moved > 0 ? `另有 ${moved} 条只是换了位置。` : '',
      more > 0 ? `后面还有 ${more} 处变化，说“更多”可继续。` : '',
    ].join('');
  },
  change: ({ change, removed, added }) =>
    change === 'reworded'
      ? `改写：${listChanges(removed, added, (before, after) => (before && after ? `“${before}”改为“${after}”` : after ? `新增“${after}”` : `删去“${before}”`), '；')}。修改前后分别为：`
      : change === 'added'
        ? '新增：'
        : '删除：',
  oneVersion: (provider, held, older) =>
    `${provider}的政策我只收录了一个版本：${versionZh(held)}，因此无法说明有哪些变化。把旧文本放在旁边，文件名以日期结尾（如 ${older}），即可比较。`,
  unchanged: (provider, held) => `我收录的${provider}政策的最新版本是${versionZh(held)}，此后没有收录到变化。`,
};

/** The bot's own words about documents, by language. */
export const documentWording: Readonly<Record<Language, DocumentWording>> = { en, zh };
