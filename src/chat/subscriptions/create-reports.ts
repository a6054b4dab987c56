import { compareWith, type VersionComparison } from '../../engine/documents/compare-versions.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import type { Hasher } from '../memory/hasher.ts';
import type { SeenDocuments, Subscription, SubscriptionStore } from '../memory/subscription-store.ts';
import { type ChatReply, textPart } from '../reply/chat-reply.ts';
import { readSettings, type SettingsSources } from '../settings/read-settings.ts';
import { findChanged, seenNow } from './find-changed.ts';
import { isWorthTelling, reportParts } from './report-parts.ts';
import { reportWording } from './report-wording.ts';

/** Where reports are posted. */
export interface ReportPlace {
  /** As in `ChatMessage`. */
  readonly workspace: string;
  readonly channel: string;
  /** Ids of the platform in the adapter's own format. */
  readonly place: string;
}

/** Posts a report in a channel, in as many messages as it takes. Gives whether it is there now; `gone`: there is no such channel. */
export type PostReport = (place: string, reply: ChatReply) => Promise<'posted' | 'failed' | 'gone'>;

/** What reports are made from. */
export interface ReportSources {
  readonly store: SubscriptionStore;
  readonly settings: SettingsSources;
  readonly hasher: Hasher;
  readonly corpus: () => Corpus;
}

/**
 * Makes the reports of changes: each channel is told once what has changed in the documents of a provider since it was told
 * last, whichever process tells it, and however often that is started again.
 */
export function createReports(sources: ReportSources): (adapter: string, post: PostReport) => Promise<void> {
  const { store, settings, corpus } = sources;

  async function reportTo(subscription: Subscription, post: PostReport): Promise<void> {
    const of = corpus();
    const { provider, seen } = subscription;
    const next: SeenDocuments = { ...seen, ...seenNow(of, provider) };
    const changed = isSame(seen, next) ? [] : findChanged(of, provider, seen);
    if (changed === null || isSame(seen, next)) return;
    const where = JSON.parse(subscription.reference) as ReportPlace;
    const { answers, language } = await readSettings({ ...where, isDirect: false }, settings);
    if (!answers.value) return; // told as soon as the channel is switched on again
    const begun = await store.beginReport(subscription, next);
    if (begun === null) return;
    const comparisons = changed.map(({ policy, version }) => compareWith(of, policy, version)).filter(isWorthTelling);
    const reply = toReply(comparisons, begun, { language: language.value ?? 'en', id: idOf(subscription, next) });
    const how = comparisons.length === 0 ? 'posted' : await post(where.place, reply).catch(() => 'failed' as const);
    if (how === 'gone') await store.unsubscribe(subscription.place, null);
    else await store.endReport(subscription, how);
  }

  /** The same for the same report in every process. */
  const idOf = ({ place, provider }: Subscription, next: SeenDocuments): string =>
    sources.hasher('message', `report ${place} ${provider} ${JSON.stringify(next)}`);

  return async (adapter, post) => {
    for (const subscription of await store.subscriptions(adapter)) await reportTo(subscription, post);
  };
}

const isSame = (one: SeenDocuments, other: SeenDocuments): boolean =>
  Object.keys(other).every((id) => one[id] === other[id]);

function toReply(
  comparisons: readonly VersionComparison[],
  begun: 'begun' | 'resumed',
  { language, id }: { readonly language: Language; readonly id: string },
): ChatReply {
  const warning = begun === 'resumed' ? [textPart(reportWording[language].mayBeRepeated, 'note')] : [];
  const parts = [...warning, ...comparisons.flatMap((one) => reportParts(one, language))];
  return { id, kind: 'command', language, parts, actions: [], isPrivate: false };
}
