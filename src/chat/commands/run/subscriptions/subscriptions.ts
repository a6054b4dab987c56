import { listNames, providerName } from '../../../../compose/names.ts';
import { tokensOf } from '../../../../text/tokens.ts';
import { textPart } from '../../../reply/chat-reply.ts';
import { seenNow } from '../../../subscriptions/find-changed.ts';
import { reportWording } from '../../../subscriptions/report-wording.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import { examplesOf } from '../../examples-of.ts';
import type { Call } from '../../parse-call.ts';
import { unknownProviderParts } from '../../provider-words.ts';
import { refusalFor } from '../settings/settings.ts';
import { settingsWords } from '../settings/settings-words.ts';

/** `/subscribe [provider]`: tells the channel of changes in a provider's documents from now on; alone, lists its subscriptions. */
export async function runSubscribe(call: Call, context: CommandContext): Promise<Outcome> {
  const { settings, corpus, language } = context;
  const refusal = await refusalFor(context);
  if (refusal) return refusal;
  const { place, reportTo, subscriptions } = settings;
  if (place.channel === null || reportTo === null) return { parts: [textPart(settingsWords[language].nowhere)] };
  const typed = typedIn(call);
  if (!typed) return listSubscriptions(call, place.channel, context);
  const { ids } = corpus.directory.find(tokensOf(typed));
  if (ids.length === 0) return { parts: unknownProviderParts(corpus, typed, language) };
  const added: string[] = [];
  for (const provider of ids) {
    const { adapter, reference } = reportTo;
    const seen = seenNow(corpus, provider);
    if (await subscriptions.subscribe({ place: place.channel, provider, adapter, reference, seen }))
      added.push(provider);
  }
  const words = reportWording[language];
  const text =
    added.length > 0 ? words.subscribed(namesOf(added, context)) : words.subscribedAlready(namesOf(ids, context));
  return { parts: [textPart(text)] };
}

/** `/unsubscribe [provider]`: ends a subscription of the channel, or all of them. */
export async function runUnsubscribe(call: Call, context: CommandContext): Promise<Outcome> {
  const { settings, corpus, language } = context;
  const refusal = await refusalFor(context);
  if (refusal) return refusal;
  const { place, subscriptions } = settings;
  if (place.channel === null) return { parts: [textPart(settingsWords[language].nowhere)] };
  const typed = typedIn(call);
  const { ids } = corpus.directory.find(tokensOf(typed));
  if (typed && ids.length === 0) return { parts: unknownProviderParts(corpus, typed, language) };
  let ended = 0;
  for (const provider of typed ? ids : [null]) ended += await subscriptions.unsubscribe(place.channel, provider);
  return { parts: [textPart(reportWording[language].unsubscribed(ended))] };
}

async function listSubscriptions({ command }: Call, channel: string, context: CommandContext): Promise<Outcome> {
  const { settings, corpus, language } = context;
  const words = reportWording[language];
  const ids = await settings.subscriptions.subscribedTo(channel);
  if (ids.length > 0) return { parts: [textPart(words.list(namesOf(ids, context)))] };
  const examples = examplesOf(command, corpus, language).map((example) => textPart(example, 'example'));
  return { parts: [textPart(words.none), ...examples] };
}

const typedIn = ({ options, rest }: Call): string => (options['provider'] ?? rest).trim();

const namesOf = (ids: readonly string[], { corpus, language }: CommandContext): string =>
  listNames(
    ids.map((id) => providerName(id, language, corpus)),
    language,
  );
