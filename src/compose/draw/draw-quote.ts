import type { Language } from '../../text/language.ts';
import type { Lead } from '../lead/lead.ts';
import type { ProviderNames } from '../names.ts';
import type { Citation } from '../reply.ts';
import { drawPlace } from './draw-place.ts';
import type { DrawnQuote } from './drawn-part.ts';

/** Options for drawing a quote. */
export interface QuoteOptions {
  readonly language: Language;
  readonly names: ProviderNames;
  /** False for a passage that is offered only as the nearest one. */
  readonly supports: boolean;
  /** Citations drawn before it under the same heading. */
  readonly earlier: readonly Citation[];
  /** True where the policy's own words stand before their translation. */
  readonly originalFirst: boolean;
  /** True where the lead above says for whom it is written. */
  readonly placesTold: boolean;
  /** The lead that is taken from it. */
  readonly lead: Lead | null;
}

/** A citation as it is drawn. The translation is left out for readers of the policy's own language. */
export function drawQuote(
  citation: Citation,
  { language, names, supports, earlier, originalFirst, placesTold, lead }: QuoteOptions,
): DrawnQuote {
  const { marker, quote, context, contextTranslation } = citation;
  const translation = languageOf(citation, names) === language ? null : citation.translation;
  const place = drawPlace(citation, language, names);
  const translationFirst = translation !== null && !originalFirst;
  return {
    marker,
    supports,
    text: quote,
    marked: lead && { text: lead.words, translation: lead.translatedWords },
    leadIn: context && translationFirst ? (contextTranslation ?? context) : context,
    leadInOf: markerOfLeadIn(citation, earlier),
    translation,
    translationFirst,
    place: placesTold ? { ...place, jurisdictions: [] } : place,
  };
}

/** The language of the text that a citation is from; null where the corpus does not have the policy (any more). */
function languageOf({ provider, policy }: Citation, { byProvider }: ProviderNames): Language | null {
  const policies = byProvider.get(provider) ?? [];
  return (policies.find(({ id }) => id === policy) ?? policies[0])?.record.language ?? null;
}

/** The marker of an earlier citation that shows this one's lead-in already; null where none does. */
function markerOfLeadIn({ context, policy }: Citation, earlier: readonly Citation[]): number | null {
  if (!context) return null;
  const shown = earlier.find((other) => other.policy === policy && [other.context, other.quote].includes(context));
  return shown?.marker ?? null;
}
