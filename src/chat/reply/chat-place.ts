import { placeName } from '../../compose/names.ts';
import type { Citation } from '../../compose/reply.ts';
import type { Language } from '../../text/language.ts';
import type { ChatPlace } from './chat-reply.ts';
import { formatSourceRef, toSourceRef } from './source-ref.ts';

/** Where a citation stands, ready to be shown in a language. */
export function toChatPlace(citation: Citation, provider: string, language: Language): ChatPlace {
  const { policy, section, jurisdictions, updated, file, lines, url } = citation;
  return {
    provider,
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
