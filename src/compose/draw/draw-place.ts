import type { Language } from '../../text/language.ts';
import { type ProviderNames, placeName, providerName } from '../names.ts';
import type { Citation } from '../reply.ts';
import type { DrawnPlace } from './drawn-part.ts';
import { formatSourceRef, toSourceRef } from './source-ref.ts';

/** The place of a citation, with names in the reader's language. */
export function drawPlace(citation: Citation, language: Language, names: ProviderNames): DrawnPlace {
  const { provider, policy, section, jurisdictions, updated, file, lines, url } = citation;
  return {
    provider: providerName(provider, language, names),
    policy,
    section,
    jurisdictions: jurisdictions.map((id) => placeName(id, language)),
    version: updated,
    file,
    lines,
    url,
    source: formatSourceRef(toSourceRef(citation)),
  };
}
