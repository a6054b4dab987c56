import type { Language } from '../../text/language.ts';

/** The bot's own words in reports of changes, and to those who subscribe to them. */
export interface ReportWording {
  readonly title: (provider: string, from: string, to: string) => string;
  readonly undated: string;
  readonly counts: (added: number, removed: number, reworded: number, moved: number) => string;
  readonly kinds: Readonly<Record<'added' | 'removed' | 'reworded', string>>;
  readonly noHeading: string;
  readonly before: (place: string) => string;
  readonly after: (place: string) => string;
  readonly heading: (before: string | null, after: string | null) => string;
  readonly more: (count: number) => string;
  readonly mayBeRepeated: string;
  readonly subscribed: (providers: string) => string;
  readonly subscribedAlready: (providers: string) => string;
  readonly unsubscribed: (count: number) => string;
  readonly list: (providers: string) => string;
  readonly none: string;
}

const en: ReportWording = {
  title: (provider, from, to) => `${provider}: ${from} → ${to}`,
  undated: 'undated',
  counts: (added, removed, reworded, moved) =>
    `Clauses: ${added} added, ${removed} removed, ${reworded} reworded, ${moved} moved with the same words.`,
  kinds: { added: 'Added', removed: 'Removed', reworded: 'Reworded' },
  noHeading: 'without a heading',
  before: (place) => `Before (${place}):`,
  after: (place) => `After (${place}):`,
  heading: (before, after) => `Heading: ${before ? `“${before}”` : 'none'} → ${after ? `“${after}”` : 'none'}`,
  more: (count) => `And ${count} more ${count === 1 ? 'change' : 'changes'}.`,
  mayBeRepeated: 'This may be here already: the program ended while it was posting it.',
  subscribed: (providers) =>
    `From now on I post here what changes in the documents of ${providers}. I must be a member of this channel for that.`,
  subscribedAlready: (providers) => `This channel is subscribed to ${providers} already.`,
  unsubscribed: (count) =>
    count === 0 ? 'This channel was not subscribed to that.' : 'I post no more changes of that here.',
  list: (providers) => `This channel gets the changes of: ${providers}.`,
  none: 'This channel is subscribed to nobody. For example:',
};

const zh: ReportWording = {
  title: (provider, from, to) => `${provider}：${from} → ${to}`,
  undated: '无日期',
  counts: (added, removed, reworded, moved) =>
    `条款：新增 ${added} 条，删除 ${removed} 条，改写 ${reworded} 条，移动 ${moved} 条。`,
  kinds: { added: '新增', removed: '删除', reworded: '改写' },
  noHeading: '无标题',
  before: (place) => `之前（${place}）：`,
  after: (place) => `之后（${place}）：`,
  heading: (before, after) => `标题：${before ? `“${before}”` : '无'} → ${after ? `“${after}”` : '无'}`,
  more: (count) => `另有 ${count} 处变化。`,
  mayBeRepeated: '此内容可能已经发过：程序在发送时中断。',
  subscribed: (providers) => `今后${providers}的文件有变化时，我会在这里发布。为此我必须是本频道的成员。`,
  subscribedAlready: (providers) => `本频道已订阅${providers}。`,
  unsubscribed: (count) => (count === 0 ? '本频道没有这项订阅。' : '不再在这里发布其变化。'),
  list: (providers) => `本频道订阅了：${providers}。`,
  none: '本频道没有订阅。例如：',
};

/** The own words of reports per language. */
export const reportWording: Readonly<Record<Language, ReportWording>> = { en, zh };
